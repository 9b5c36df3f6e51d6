// Asks a container runtime for an image as the kubelet does (CRI ImageService.PullImage) and prints the error.
//
// Usage: cri-pull unix:///run/containerd/containerd.sock IMAGE [USER:PASSWORD]
package main

import (
	"context"
	"fmt"
	"os"
	"strings"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	runtime "k8s.io/cri-api/pkg/apis/runtime/v1"
)

func main() {
	connection, err := grpc.NewClient(os.Args[1], grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	request := &runtime.PullImageRequest{Image: &runtime.ImageSpec{Image: os.Args[2]}}
	if len(os.Args) > 3 {
		user, password, _ := strings.Cut(os.Args[3], ":")
		request.Auth = &runtime.AuthConfig{Username: user, Password: password}
	}
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	if _, err := runtime.NewImageServiceClient(connection).PullImage(ctx, request); err != nil {
		// As the kubelet words its event (pkg/kubelet/images/image_manager.go).
		fmt.Fprintf(os.Stderr, "Failed to pull image %q: %v\n", os.Args[2], err)
		os.Exit(1)
	}
}
