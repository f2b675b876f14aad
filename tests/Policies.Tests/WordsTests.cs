namespace Alicerce.Policies.Tests;

public sealed class WordsTests
{
    [TestCase("RdsInstanceIsPrivate", ExpectedResult = "rds-instance-is-private")]
    [TestCase("S3BucketBlocksPublicAccess", ExpectedResult = "s3-bucket-blocks-public-access")]
    [TestCase("Ec2InstanceVolumes", ExpectedResult = "ec2-instance-volumes")]
    [TestCase("DynamoDBTableHasBackups", ExpectedResult = "dynamodb-table-has-backups")]
    [TestCase("DataProtection", ExpectedResult = "data-protection")]
    public string Names_are_written_in_kebab_case(string name) => Words.Kebab(name);
}
