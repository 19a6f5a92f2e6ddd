using Standards.Checks.Findings;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Documents;
using Standards.Checks.Models.Operations;
using Standards.Checks.Models.Ownership;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Commands.Due;

/// <summary>
/// Who does the work at a place: the entry in which it stands, else the document, else the owners of the file in CODEOWNERS. Each file is read once.
/// </summary>
internal sealed class DueOwners
{
    private const int MaxName = 100;

    private readonly RepositorySnapshot _snapshot;
    private readonly Codeowners? _codeowners;
    private readonly Dictionary<string, YamlNode?> _yaml = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _documents = new(StringComparer.Ordinal);

    public DueOwners(RepositorySnapshot snapshot, Policy policy)
    {
        _snapshot = snapshot;
        _codeowners = CodeownersFiles.TryReadInForce(snapshot, policy.Ownership.Dialect);
    }

    /// <summary>The owner as one line; empty when nothing names one.</summary>
    public string Of(Finding finding)
    {
        string[] names =
        [
            finding.Due?.Owner ?? "",
            OfEntry(finding),
            OfDocument(finding.Path),
            string.Join(", ", _codeowners?.OwnersOf(finding.Path) ?? []),
        ];
        return ValueText.Line(names.FirstOrDefault(name => name.Length > 0) ?? "", MaxName);
    }

    private string OfEntry(Finding finding)
    {
        if (!finding.Path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) && !finding.Path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase))
        {
            return "";
        }

        if (!_yaml.TryGetValue(finding.Path, out var root))
        {
            root = _snapshot.Find(finding.Path)?.TryReadText(OperationsFile.MaxBytes) is { } text ? YamlReader.Read(text).Root : null;
            _yaml.Add(finding.Path, root);
        }

        return Innermost(root, (finding.Line, finding.Column));
    }

    // The 'owner' of the innermost map around a place.
    private static string Innermost(YamlNode? node, (int Line, int Column) place)
    {
        var owner = "";
        while (node is not null)
        {
            if (node is YamlMapping map && map.Entries.FirstOrDefault(entry => entry.Key.Value == "owner").Value is YamlScalar { IsNull: false } named)
            {
                owner = named.Value.Trim();
            }

            node = node switch
            {
                YamlMapping entries => entries.Entries.LastOrDefault(entry => (entry.Key.Line, entry.Key.Column).CompareTo(place) <= 0).Value,
                YamlSequence list => list.Items.LastOrDefault(item => (item.Line, item.Column).CompareTo(place) <= 0),
                _ => null,
            };
        }

        return owner;
    }

    private string OfDocument(string path)
    {
        if (!DocumentFiles.IsMarkdownPath(path))
        {
            return "";
        }

        if (!_documents.TryGetValue(path, out var owner))
        {
            owner = _snapshot.Find(path)?.TryReadText(DocumentFiles.MaxBytes) is { } text && SectionDocument.TryRead(MarkupReader.Read(text)) is { } document
                ? new DocumentHeader(document).Find("owner", "owners")?.Text ?? ""
                : "";
            _documents.Add(path, owner);
        }

        return owner;
    }
}
