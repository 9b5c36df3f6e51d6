// Package discovery stands in for client-go's package of the same name. See engine/stubs/README.md.
package discovery

import (
	"errors"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/rest"
)

var errNoCluster = errors.New("no cluster")

// DiscoveryClient is never constructed.
type DiscoveryClient struct{}

// NewDiscoveryClientForConfig always fails: there is no cluster.
func NewDiscoveryClientForConfig(*rest.Config) (*DiscoveryClient, error) {
	return nil, errNoCluster
}

// ServerResourcesForGroupVersion always fails: there is no cluster.
func (*DiscoveryClient) ServerResourcesForGroupVersion(string) (*metav1.APIResourceList, error) {
	return nil, errNoCluster
}
