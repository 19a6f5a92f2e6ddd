using System.Globalization;
using Standards.Checks.Rules.Terraform;

namespace Standards.Checks.Tests.Terraform;

public sealed class TerraformCheckTests
{
    [Theory]
    [InlineData("resource \"aws_db_instance\" \"a\" {\n  password = var.password\n}")]
    [InlineData(
        "resource \"a\" \"b\" {\n  password = \"${var.p}\"\n  password_length = \"12345678\"\n  secret = \"orders-db-password\"\n"
            + "  secret_name = \"orders-4711-abcdef\"\n  token = \"projects/1/secrets/x\"\n  password_file = \"/run/a\"\n  master_password = \"changeme\"\n"
            + "  token_endpoint = \"https://a\"\n}")]
    [InlineData("variable \"db_password\" {\n  description = \"a\"\n  type = string\n  sensitive = true\n}")]
    [InlineData("variable \"rotate_password\" {\n  description = \"a\"\n  type = bool\n}")]
    [InlineData("variable \"max_tokens\" {\n  description = \"a\"\n  type = number\n}")]
    [InlineData(
        "module \"a\" {\n  source = \"../a\"\n}\nmodule \"b\" {\n  source = \"terraform-aws-modules/vpc/aws\"\n  version = \"5.8.1\"\n}\nmodule \"c\" {\n"
            + "  source = \"git::https://github.com/a/b.git//c?ref=v1.2.3\"\n}\nmodule \"d\" {\n  source = \"app.terraform.io/acme/vpc/aws\"\n"
            + "  version = \"1.0.0\"\n}\nmodule \"e\" {\n  source = \"s3::https://a/b.zip\"\n}\nmodule \"f\" {\n  source = var.source\n}")]
    [InlineData("../common/variables.tf")]
    [InlineData("{{ if a }}\nresource 'a'")]
    public void Good_file_has_no_finding(string text) => Assert.Equal("", Check(text));

    [Theory]
    [InlineData("a = 'b'", "STD9400 (1,5) ''' is no character of HCL. Write texts in double quotes.")]
    [InlineData(
        "resource \"aws_db_instance\" \"a\" {\n  b {\n    password = \"tiger4711\"\n  }\n}",
        "STD9404 (3,16) 'password' is a secret in plain text. Change it, and write 'var.' and the name of a variable with 'sensitive = true', or read it from "
            + "the secret store of the cloud.")]
    [InlineData(
        "resource \"aws_lambda_function\" \"a\" {\n  environment {\n    variables = {\n      API_TOKEN = \"9f86d081884c7d65\"\n    }\n  }\n}",
        "STD9404 (4,19) 'API_TOKEN' is a secret in plain text. Change it, and write 'var.' and the name of a variable with 'sensitive = true', or read it from "
            + "the secret store of the cloud.")]
    [InlineData(
        "variable \"db_password\" {\n  description = \"a\"\n  type = string\n  sensitive = true\n  default = \"tiger4711\"\n}",
        "STD9404 (5,13) the default of the variable 'db_password' is a secret in plain text. Change it, remove the default, and give the value with "
            + "TF_VAR_ in the pipeline.")]
    [InlineData(
        "variable \"db_password\" {\n  description = \"a\"\n  type = string\n}",
        "STD9405 (1,1) the variable 'db_password' is for a secret, and plans and logs show it. Write 'sensitive = true' in the block.")]
    [InlineData(
        "module \"b\" {\n  source = \"terraform-aws-modules/vpc/aws//modules/x\"\n}",
        """STD9408 (2,12) the module 'terraform-aws-modules/vpc/aws//modules/x' has no version, so that 'terraform init' takes the newest. Write 'version = """
            + "\"5.8.1\"' below it, with the release that is meant.")]
    [InlineData(
        "module \"b\" {\n  source = \"git::https://a/b.git\"\n}",
        "STD9408 (2,12) the module 'git::https://a/b.git' has no ref, so that 'terraform init' takes what is newest. Write '?ref=' with a tag or a commit "
            + "at the end of the source.")]
    [InlineData(
        "module \"b\" {\n  source = \"github.com/a/b?ref=main\"\n}",
        "STD9408 (2,12) the module 'github.com/a/b?ref=main' is a branch, so that 'terraform init' takes what is newest. Write '?ref=' with a tag or a commit "
            + "at the end of the source.")]
    [InlineData(
        "variable \"a\" {}\noutput \"b\" {\n  value = 1\n}",
        "STD9413 (1,1) the variable 'a' has no description and no type. Write 'description = \"…\"' with what it is and in which unit.\n"
            + "STD9413 (2,1) the output 'b' has no description. Write 'description = \"…\"' with what it is and in which unit.")]
    public void Bad_file_is_found(string text, string expected) => Assert.Equal(expected, Check(text));

    [Theory]
    [InlineData("deploy/terraform/main.tf", true)]
    [InlineData("main.tf.json", false)]
    [InlineData("examples/a/main.tf", false)]
    [InlineData("tests/a/main.tf", false)]
    [InlineData("a/.terraform/modules/b/main.tf", false)]
    public void Files_of_the_product_are_read(string path, bool expected)
    {
        using var repository = new TestRepository().With(path, "?");

        Assert.Equal(expected, repository.Run(new TerraformCheck()).Count > 0);
    }

    private static string Check(string text)
    {
        using var repository = new TestRepository().With("main.tf", text);
        return string.Join(
            '\n', repository.Run(new TerraformCheck()).Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Rule.Id} ({f.Line},{f.Column}) {f.Text}")));
    }
}
