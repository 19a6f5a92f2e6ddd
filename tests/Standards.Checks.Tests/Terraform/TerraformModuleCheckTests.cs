using System.Globalization;
using Standards.Checks.Rules.Terraform;

namespace Standards.Checks.Tests.Terraform;

public sealed class TerraformModuleCheckTests
{
    private const string Backend = """
          backend "s3" {
            bucket = "b"
            key = "prod/k"
            encrypt = true
            use_lockfile = true
          }

        """;

    private const string Providers = """
          required_providers {
            aws = {
              source = "hashicorp/aws"
              version = "~> 6.0"
            }
          }

        """;

    private const string Tags = "    tags = merge(local.more, { Team = \"a\", cost_center = \"b\" })\n";

    private const string Good = "terraform {\n  required_version = \"~> 1.10\"\n"
        + Providers
        + Backend
        + "}\nprovider \"aws\" {\n  default_tags {\n"
        + Tags
        + """
          }
        }
        locals {
          more = {
            Project = "a"
            environment = "b"
            ManagedBy = "terraform"
          }
        }
        resource "aws_a" "b" {}

        """;

    public static TheoryData<string, string> Changes => new()
    {
        { "", "" },
        { Backend + "=>", "STD9401 (10,1) the module 'prod' has no backend, so that its state lies on the machine of whoever applies it" },
        { "\"s3\"=>\"local\"", "STD9401 (9,3) the backend 'local' keeps the state on the machine of whoever applies it" },
        { "\"s3\"=>\"local\"|aws_a\" \"b=>aws_s3_bucket\" \"tf_state", "" },
        { Backend + "=>|aws_a\" \"b=>aws_s3_bucket\" \"terraform_state", "" },
        {
            "\"s3\"=>\"local\"|aws_a\" \"b=>aws_s3_bucket\" \"uploads",
            "STD9401 (9,3) the backend 'local' keeps the state on the machine of whoever applies it"
        },
        { Backend + "=>  cloud {}\n", "" },
        { Backend + "=>  backend \"azurerm\" {}\n", "" },
        { "    bucket = \"b\"\n=>", "" },
        { "encrypt = true\n=>", "STD9402 (9,3) the backend does not encrypt the state, which holds the secrets of all resources" },
        { "encrypt = true=>encrypt = false", "STD9402 (12,15) the backend does not encrypt the state, which holds the secrets of all resources" },
        { "use_lockfile = true\n=>", "STD9403 (9,3) the backend has no lock, so that two people can write the state at once" },
        { "use_lockfile = true=>dynamodb_table = \"locks\"", "" },
        { "  required_version = \"~> 1.10\"\n=>", "STD9406 (1,1) the module does not say which versions of Terraform may apply it" },
        { "\"~> 6.0\"=>\">= 6.0\"", "STD9407 (6,17) the version '>= 6.0' of the provider 'aws' takes every later major version" },
        { "\"~> 6.0\"=>\">= 6.0, < 7.0\"", "" },
        { "      version = \"~> 6.0\"\n=>", "STD9407 (4,5) the provider 'aws' has no version" },
        { Providers + "=>", "STD9407 (10,1) the provider 'aws' has no version" },
        { Tags + "=>    tags = { Team = \"a\" }\n", "STD9409 (18,12) the tags of the provider 'aws' lack Service, Environment, CostCenter and ManagedBy" },
        { "    Project = \"a\"\n=>", "STD9409 (18,12) the tags of the provider 'aws' lack Service" },
        { Tags + "=>    tags = var.tags\n", "" },
        { "  default_tags {\n" + Tags + "  }\n=>", "STD9409 (16,1) the provider 'aws' gives no tags to what it makes" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Root_module_is_judged(string change, string expected)
    {
        var module = Good;
        foreach (var part in change.Split('|'))
        {
            var (old, text) = part.Split("=>") is [{ Length: > 0 } o, var n] ? (o, n) : ("terraform", "terraform");
            Assert.Contains(old, module, StringComparison.Ordinal);
            module = module.Replace(old, text, StringComparison.Ordinal);
        }

        using var repository = new TestRepository()
            .With("prod/main.tf", module)
            .With("prod/.terraform.lock.hcl", "");

        Assert.Equal(expected, Text(repository));
    }

    [Theory]
    [InlineData("""resource "aws_a" "b" {}""", "main.tf")]
    [InlineData("provider \"aws\" {}\nresource \"aws_a\" \"b\" {}", "modules/a/main.tf")]
    [InlineData("provider \"aws\" {}\nresource \"aws_a\" \"b\" {}", "examples/a/main.tf")]
    [InlineData("""provider "aws" {}""", "main.tf")]
    [InlineData("provider \"aws\" {}\nresource \"aws_a\" \"b\" {", "main.tf")]
    public void Other_folder_is_left_alone(string text, string path)
    {
        using var repository = new TestRepository().With(path, text);

        Assert.Equal("", Text(repository));
    }

    [Fact]
    public void Terragrunt_says_it_elsewhere()
    {
        using var repository = new TestRepository().With("a/main.tf", "provider \"aws\" {}\nresource \"aws_a\" \"b\" {}").With("terragrunt.hcl", "");

        Assert.Equal("", Text(repository));
    }

    [Fact]
    public void Lock_file_is_committed()
    {
        using var repository = new TestRepository().With("main.tf", Good);

        Assert.Equal("STD9410 (1,1) the folder has no .terraform.lock.hcl, so that each machine may choose other providers", Text(repository));
    }

    [Fact]
    public void State_is_not_committed()
    {
        using var repository = new TestRepository()
            .With("a/terraform.tfstate", "{}")
            .WithUntracked("b/terraform.tfstate.backup", "{}")
            .With("examples/terraform.tfstate", "{}");

        Assert.Equal(
            "STD9411 (0,0) 'terraform.tfstate' is a state of Terraform that git does not ignore, and it holds the secrets of all resources\n"
                + "STD9411 (0,0) 'terraform.tfstate.backup' is a state of Terraform that git does not ignore, and it holds the secrets of all resources",
            Text(repository));
    }

    [Fact]
    public void State_belongs_to_one_module()
    {
        using var repository = new TestRepository()
            .With("a/main.tf", Good)
            .With("a/.terraform.lock.hcl", "")
            .With("b/main.tf", Good)
            .With("b/.terraform.lock.hcl", "");

        Assert.Equal("STD9412 (9,3) the state is also that of a/main.tf: the same place and key", Text(repository));
    }

    private static string Text(TestRepository repository) =>
        string.Join(
            '\n',
            repository
                .Run(new TerraformModuleCheck())
                .Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Rule.Id} ({f.Line},{f.Column}) {f.Message}")));
}
