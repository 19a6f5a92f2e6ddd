using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Documents.Designs;

/// <summary>Numbers of RFCs are unique within their folder: STD3702. Clause: <c>standards-rfc-template</c>.</summary>
public sealed class RfcSetCheck : IRepositoryCheck
{
    /// <inheritdoc/>
    public string Name => "rfc-set";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.RfcNumberUnique];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) => DesignFiles.IsRfc(file, context.Policy);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var first = new Dictionary<(string Folder, int? Number), SourceFile>();
        var next = files.Select(DesignFiles.NumberOf).Max() + 1;
        foreach (var file in files)
        {
            var number = DesignFiles.NumberOf(file);
            if (!first.TryAdd((file.Directory, number), file))
            {
                var other = first[(file.Directory, number)];
                yield return new Finding(
                    RuleCatalog.RfcNumberUnique,
                    file.Path,
                    0,
                    0,
                    $"RFC {number} is {ValueText.Quote(other.Name)} already",
                    $"Give the newer one the number {DesignFiles.NumberText(file, next ?? 1)}, in its name and in its title");
            }
        }
    }
}
