using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>One object that a file gives to a cluster: a document, or an item of one of kind <c>List</c>.</summary>
/// <param name="File">The file.</param>
/// <param name="Root">The object: <c>apiVersion</c>, <c>kind</c>, <c>metadata</c> and what the kind has.</param>
internal sealed record Manifest(SourceFile File, PlacedNode Root)
{
    /// <summary>Such as <c>Deployment</c>; empty when it is no text.</summary>
    public string Kind => Root["kind"].Text ?? "";

    /// <summary>The API group and version, such as <c>apps/v1</c>.</summary>
    public string ApiVersion => Root["apiVersion"].Text ?? "";

    /// <summary>Its name; empty when the cluster gives one.</summary>
    public string Name => Root["metadata"]["name"].Text ?? "";

    /// <summary>The namespace that it says itself; null when it says none.</summary>
    public string? Namespace => Root["metadata"]["namespace"].Text;

    /// <summary>As messages name it: <c>the Deployment 'orders'</c>.</summary>
    public string Title => $"the {ValueText.Shorten(Kind)} {ValueText.Quote(Name)}";

    /// <summary>A finding about something that is not there: where the object says its name.</summary>
    public Finding Missing(RuleDescriptor rule, string message, string fix) =>
        (Root["metadata"]["name"] is { Exists: true } name ? name : Root).Finding(rule, message, fix);

    /// <summary>Whether both are in one namespace, as far as they say it.</summary>
    public bool IsBeside(Manifest other) => Namespace is null || other.Namespace is null || Namespace == other.Namespace;
}
