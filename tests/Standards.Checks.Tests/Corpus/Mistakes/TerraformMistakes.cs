namespace Standards.Checks.Tests.Corpus;

/// <summary>Of Terraform.</summary>
internal static class TerraformMistakes
{
    private const string File = "deploy/terraform/environments/production/main.tf";

    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(File, "region = \"eu-central-1\"\n\n", "region = 'eu-central-1'\n\n"),
        new(File, """
              backend "s3" {
                bucket       = "acme-terraform"
                key          = "production/orders.tfstate"
                region       = "eu-central-1"
                encrypt      = true
                use_lockfile = true
              }

            """, ""),
        new(File, "    encrypt      = true\n", ""),
        new(File, "    use_lockfile = true\n", ""),
        new(File, "module \"database\" {\n", "module \"database\" {\n  admin_password = \"tiger4711\"\n"),
        new("deploy/terraform/modules/database/main.tf", "    prevent_destroy = true\n  }\n}\n", """
                prevent_destroy = true
              }
            }

            variable "admin_password" {
              description = "Password of the administrator."
              type        = string
            }

            """),
        new(File, "  required_version = \"~> 1.10\"\n", ""),
        new(File, "\"~> 6.0\"", "\">= 6.0\""),
        new(File, "\"../../modules/database\"", "\"terraform-aws-modules/rds/aws\""),
        new(File, "      CostCenter  = \"payments\"\n", ""),
        new("deploy/terraform/environments/production/.terraform.lock.hcl", "", null),
        new("deploy/terraform/environments/production/terraform.tfstate", "", "{ \"version\": 4 }\n"),
        new(File, "production/orders.tfstate", "staging/orders.tfstate"),
        new(
            "deploy/terraform/modules/database/main.tf",
            "    prevent_destroy = true\n  }\n}\n",
            "    prevent_destroy = true\n  }\n}\n\nvariable \"size\" {}\n"),
    ];
}
