global using System.Collections.Immutable;
global using Pulumi;
global using Aws = Pulumi.Aws;
global using Awsx = Pulumi.Awsx;
