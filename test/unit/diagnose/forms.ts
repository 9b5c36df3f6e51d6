import { stringify } from 'yaml';

/** Where a failing pull is shown: the names in every form. */
export const POD = { namespace: 'shop', name: 'api-7d9f8b6c5d-x2x4z', container: 'api', node: 'worker-1' };

const failed = (image: string, message: string) => `Failed to pull image "${image}": ${message}`;

/** `kubectl describe pod`. */
export function describeText(image: string, message: string): string {
  return `Name:             ${POD.name}
Namespace:        ${POD.namespace}
Priority:         0
Service Account:  default
Node:             ${POD.node}/10.0.0.4
Start Time:       Mon, 02 Nov 2026 10:11:12 +0000
Labels:           app=api
                  pod-template-hash=7d9f8b6c5d
Annotations:      <none>
Status:           Pending
IP:               10.244.0.5
IPs:
  IP:           10.244.0.5
Controlled By:  ReplicaSet/api-7d9f8b6c5d
Containers:
  ${POD.container}:
    Container ID:   
    Image:          ${image}
    Image ID:       
    Port:           8080/TCP
    State:          Waiting
      Reason:       ImagePullBackOff
    Ready:          False
    Restart Count:  0
    Environment:    <none>
Conditions:
  Type              Status
  Initialized       True 
  Ready             False 
Volumes:
  kube-api-access-abcde:
    Type:                    Projected (a volume that contains injected data from multiple sources)
QoS Class:                   BestEffort
Node-Selectors:              <none>
Tolerations:                 node.kubernetes.io/not-ready:NoExecute op=Exists for 300s
Events:
  Type     Reason     Age                From               Message
  ----     ------     ----               ----               -------
  Normal   Scheduled  2m                 default-scheduler  Successfully assigned shop/${POD.name} to ${POD.node}
  Normal   Pulling    30s (x4 over 2m)   kubelet            Pulling image "${image}"
  Warning  Failed     29s (x4 over 2m)   kubelet            ${failed(image, message)}
  Warning  Failed     29s (x4 over 2m)   kubelet            Error: ErrImagePull
  Normal   BackOff    2s (x6 over 2m)    kubelet            Back-off pulling image "${image}"
  Warning  Failed     2s (x6 over 2m)    kubelet            Error: ImagePullBackOff
`;
}

/** `kubectl get events -A`. */
export function eventTable(image: string, message: string): string {
  const rows = [
    ['NAMESPACE', 'LAST SEEN', 'TYPE', 'REASON', 'OBJECT', 'MESSAGE'],
    [
      POD.namespace,
      '2m',
      'Normal',
      'Scheduled',
      `pod/${POD.name}`,
      `Successfully assigned shop/${POD.name} to ${POD.node}`,
    ],
    [POD.namespace, '29s', 'Warning', 'Failed', `pod/${POD.name}`, failed(image, message)],
    [POD.namespace, '29s', 'Warning', 'Failed', `pod/${POD.name}`, 'Error: ErrImagePull'],
    [POD.namespace, '2s', 'Normal', 'BackOff', `pod/${POD.name}`, `Back-off pulling image "${image}"`],
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return `${rows.map((row) => row.map((cell, column) => (column === 5 ? cell : cell.padEnd(widths[column]! + 3))).join('')).join('\n')}\n`;
}

/** One event as an object. */
export function event(reason: string, message: string, time = '2026-11-02T10:12:00Z', pod = POD.name) {
  return {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: { name: `${pod}.18`, namespace: POD.namespace },
    involvedObject: {
      kind: 'Pod',
      name: pod,
      namespace: POD.namespace,
      fieldPath: `spec.containers{${POD.container}}`,
    },
    reason,
    message,
    type: 'Warning',
    count: 4,
    firstTimestamp: '2026-11-02T10:10:00Z',
    lastTimestamp: time,
    source: { component: 'kubelet', host: POD.node },
  };
}

const eventList = (image: string, message: string) => ({
  apiVersion: 'v1',
  kind: 'List',
  items: [
    event('Failed', failed(image, message)),
    event('Failed', 'Error: ErrImagePull'),
    event('BackOff', `Back-off pulling image "${image}"`, '2026-11-02T10:12:30Z'),
  ],
});

/** A pod whose container waits. */
export function pod(image: string, reason: string, message: string, more: object = {}) {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: POD.name,
      namespace: POD.namespace,
      labels: { 'pod-template-hash': '7d9f8b6c5d' },
      ownerReferences: [{ kind: 'ReplicaSet', name: 'api-7d9f8b6c5d', controller: true }],
    },
    spec: {
      nodeName: POD.node,
      containers: [{ name: POD.container, image, imagePullPolicy: 'IfNotPresent' }],
      ...more,
    },
    status: {
      phase: 'Pending',
      containerStatuses: [{ name: POD.container, image, ready: false, state: { waiting: { reason, message } } }],
    },
  };
}

/** Every form in which a message reaches us, by name. */
export const FORMS: Readonly<Record<string, (image: string, message: string) => string>> = {
  'kubectl describe': describeText,
  'event table': eventTable,
  'event table without its header': (image, message) => eventTable(image, message).split('\n').slice(2).join('\n'),
  'events as JSON': (image, message) => JSON.stringify(eventList(image, message), null, 4),
  'events as JSON on one line': (image, message) => JSON.stringify(eventList(image, message)),
  'events as YAML': (image, message) => stringify(eventList(image, message)),
  'pods as JSON': (image, message) =>
    JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [pod(image, 'ErrImagePull', message)] }, null, 4),
  'pods as JSON, waiting': (image, message) =>
    JSON.stringify(
      pod(image, 'ImagePullBackOff', `Back-off pulling image "${image}": ErrImagePull: ${message}`),
      null,
      4,
    ),
  'everything, one after the other': (image, message) =>
    `$ kubectl describe pod\n${describeText(image, message)}\n\n$ kubectl get events -A\n${eventTable(image, message)}\n${JSON.stringify(eventList(image, message), null, 2)}\n---\n${stringify(pod(image, 'ErrImagePull', message))}`,
};
