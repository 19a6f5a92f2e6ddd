using System.Buffers;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Rules.Terraform.Hcl;

namespace Standards.Checks.Rules.Terraform;

/// <summary>What one Terraform file shows by itself: STD9400, STD9404, STD9405, STD9408, STD9413.</summary>
public sealed class TerraformCheck : IFileCheck
{
    /// <inheritdoc/>
    public string Name => "terraform";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.TerraformReadable, RuleCatalog.TerraformSecret, RuleCatalog.TerraformSensitiveVariable, RuleCatalog.TerraformModuleVersion,
        RuleCatalog.TerraformDescriptions,
    ];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) => TerraformFiles.Is(file);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        var text = file.ReadText(TerraformFiles.MaxBytes);
        var (body, problem) = HclReader.Read(text);
        var read = new TerraformFile(file, text, body);
        return problem is null
            ? SecretValueRules.Check(read).Concat(ModuleSourceRule.Check(read)).Concat(DocumentationRule.Check(read)).Limit()
            : IsLink(text) || text.Contains("{{", StringComparison.Ordinal) || text.Contains("<%", StringComparison.Ordinal) ? []
            : [read.Finding(RuleCatalog.TerraformReadable, problem.Offset, problem.Message, problem.Fix)];
    }

    private static readonly SearchValues<char> NotInPaths = SearchValues.Create(" \t\r\n=\"{");

    // What git writes for a symbolic link where the system has none: the path, and nothing else.
    private static bool IsLink(string text) => text.Length < 400 && text.AsSpan().TrimEnd().EndsWith(".tf") && !text.AsSpan().TrimEnd().ContainsAny(NotInPaths);
}
