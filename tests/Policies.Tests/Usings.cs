global using Pulumi.Policy.Testing;
