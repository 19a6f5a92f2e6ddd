using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Secrets;
using Standards.Checks.Rules.Terraform.Hcl;

namespace Standards.Checks.Rules.Terraform;

/// <summary>STD9404: no secret is written into a file. STD9405: variables and outputs for secrets are marked, so that plans and logs hide them.</summary>
internal static class SecretValueRules
{
    private static readonly string[] Passwords = ["password", "passwd", "passphrase"];

    public static IEnumerable<Finding> Check(TerraformFile file)
    {
        foreach (var block in file.Body.Blocks)
        {
            if (block.Type == "variable")
            {
                foreach (var finding in CheckVariable(file, block))
                {
                    yield return finding;
                }
            }
            else if (block.Type is "resource" or "data" or "module" or "provider" or "locals")
            {
                foreach (var (name, value) in Attributes(block.Body).Where(a => IsSecret(a.Name, a.Value.Literal)))
                {
                    yield return file.Finding(
                        RuleCatalog.TerraformSecret,
                        value.Offset,
                        $"{ValueText.Quote(name)} is a secret in plain text",
                        "Change it, and write 'var.' and the name of a variable with 'sensitive = true', or read it from the secret store of the cloud");
                }
            }
        }
    }

    private static IEnumerable<Finding> CheckVariable(TerraformFile file, HclBlock block)
    {
        if (!SensitiveName.IsSecret(block.Name))
        {
            yield break;
        }

        if (block.Body["default"] is { } value && IsSecret(block.Name, value.Literal))
        {
            yield return file.Finding(
                RuleCatalog.TerraformSecret,
                value.Offset,
                $"the default of the variable {ValueText.Quote(block.Name)} is a secret in plain text",
                "Change it, remove the default, and give the value with TF_VAR_ in the pipeline");
        }

        var kind = block.Body["type"]?.Reference ?? "";
        if (kind is not ("bool" or "number")
            && IsText(block.Body["default"])
            && block.Body["sensitive"]?.Reference is not "true"
            && block.Body["ephemeral"]?.Reference is not "true")
        {
            yield return file.Finding(
                RuleCatalog.TerraformSensitiveVariable,
                block.Offset,
                $"the variable {ValueText.Quote(block.Name)} is for a secret, and plans and logs show it",
                "Write 'sensitive = true' in the block");
        }
    }

    // A switch or a number by its default is none, whatever its name says.
    private static bool IsText(HclExpression? value) => value is null || value.Literal is not null || value.Reference == "null";

    // Arguments of a block, of those within it, and entries of maps: the environment of a function, tags.
    private static IEnumerable<(string Name, HclExpression Value)> Attributes(HclBody body)
    {
        var open = new Stack<HclBody>([body]);
        while (open.TryPop(out var next))
        {
            foreach (var attribute in next.Attributes)
            {
                yield return (attribute.Name, attribute.Value);
                foreach (var (key, value) in attribute.Value.Entries)
                {
                    if (key is not null)
                    {
                        yield return (key, value);
                    }
                }
            }

            foreach (var block in next.Blocks)
            {
                open.Push(block.Body);
            }
        }
    }

    // Only of a password every text is one; a 'secret' or a 'token' may be the name of something that holds it.
    private static bool IsSecret(string name, string? value) =>
        value is not null && value.Length >= 4 && SensitiveName.IsSecret(name) && SensitiveName.IsValue(value) && !value.Contains(' ', StringComparison.Ordinal)
        && (Array.Exists(Passwords, p => name.EndsWith(p, StringComparison.OrdinalIgnoreCase))
            || (value.Length >= 12 && value.Any(char.IsAsciiDigit) && PasswordJudge.Kinds(value) >= 2 && !value.Contains(':', StringComparison.Ordinal)));
}
