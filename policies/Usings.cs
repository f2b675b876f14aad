global using Backup = Pulumi.Policy.Aws.Backup;
global using Dlm = Pulumi.Policy.Aws.Dlm;
global using DynamoDB = Pulumi.Policy.Aws.DynamoDB;
global using Ebs = Pulumi.Policy.Aws.Ebs;
global using Ec2 = Pulumi.Policy.Aws.Ec2;
global using Pulumi.Policy;
global using Rds = Pulumi.Policy.Aws.Rds;
global using S3 = Pulumi.Policy.Aws.S3;
global using Vpc = Pulumi.Policy.Aws.Vpc;
