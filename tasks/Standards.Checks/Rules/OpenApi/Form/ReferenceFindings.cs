using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi.Form;

/// <summary>STD8300: references lead to something in the repository.</summary>
internal sealed class ReferenceFindings(OpenApiSubject subject)
{
    private readonly List<Finding> _findings = [];

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<Finding> Found => _findings;

    /// <summary>Judges one reference.</summary>
    public void Check(PlacedNode place, YamlScalar reference, ReferenceTarget target)
    {
        var text = ValueText.Line(reference.Value, 100);
        switch (target.State)
        {
            case ReferenceState.NoFile when subject.Pages.Find(target.File)?.Problem is { } problem:
                _findings.Add(
                    new Finding(
                        RuleCatalog.OpenApiReadable,
                        target.File,
                        problem.Line,
                        problem.Column,
                        $"the file, to which {subject.Document.Path} refers, cannot be read: {problem.Message}",
                        "Correct it"));
                break;
            case ReferenceState.NoFile:
                Add(place, reference, $"the reference '{text}' leads to a file that is not in the repository, or is empty", "Correct the path, or add the file");
                break;
            case ReferenceState.NoTarget:
                Add(place, reference, $"the reference '{text}' leads to nothing", Nearest(place, reference.Value));
                break;
            case ReferenceState.Remote:
                Add(
                    place,
                    reference,
                    $"the reference '{text}' leads to another host, which is never fetched and can change without a review",
                    "Copy what it refers to into the repository, and refer to the copy");
                break;
            case ReferenceState.Outside:
                Add(place, reference, $"the reference '{text}' leads out of the repository", "Move the file into the repository, and refer to it by a relative path");
                break;
            case ReferenceState.Circle:
                Add(place, reference, $"the reference '{text}' leads back to itself", "Let one of the references lead to a value");
                break;
        }
    }

    private string Nearest(PlacedNode place, string reference)
    {
        var slash = reference.LastIndexOf('/');
        if (slash > reference.IndexOf('#', StringComparison.Ordinal) && slash > 0)
        {
            var parent = subject.Document.References.Target(place.File, reference[..slash]).Place;
            var name = reference[(slash + 1)..];
            if (parent.Node is YamlMapping names && Near.Of(name, names.Entries.Select(e => e.Key.Value)) is { } nearest)
            {
                return $"Write '{reference[..(slash + 1)]}{JsonPointer.Escape(nearest)}'";
            }
        }

        return "Correct the reference, or add what it refers to";
    }

    private void Add(PlacedNode place, YamlScalar reference, string message, string fix) =>
        _findings.Add(new Finding(RuleCatalog.OpenApiReadable, place.File, reference.Line, reference.Column, message, fix));
}
