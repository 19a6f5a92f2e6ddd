using Standards.Checks.Findings;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>
/// A change of objects by a kustomization, in either of the two forms: a part of an object (strategic merge), or a list of operations (RFC 6902).
/// </summary>
/// <param name="Kind">Kind of what it changes; null for any.</param>
/// <param name="Name">Name of what it changes; null for any, since a target may be a pattern.</param>
/// <param name="Content">What it writes.</param>
internal sealed record KustomizePatch(string? Kind, string? Name, PlacedNode Content)
{
    /// <summary>The patches that a kustomization lists; what cannot be read changes nothing.</summary>
    public static IEnumerable<KustomizePatch> Of(Kustomization kustomization, RepositorySnapshot snapshot)
    {
        foreach (var item in kustomization.Root["patches"].Items.Concat(kustomization.Root["patchesJson6902"].Items))
        {
            var text = item["patch"].Text ?? Text(item["path"].Text ?? item.Text, kustomization, snapshot);
            foreach (var content in Documents(text, kustomization))
            {
                var target = item["target"];
                yield return target.Exists ? new KustomizePatch(target["kind"].Text, Exact(target["name"].Text), content) : Own(content);
            }
        }

        foreach (var item in kustomization.Root["patchesStrategicMerge"].Items)
        {
            var text = item.Text?.Contains('\n', StringComparison.Ordinal) == true ? item.Text : Text(item.Text, kustomization, snapshot);
            foreach (var content in Documents(text, kustomization))
            {
                yield return Own(content);
            }
        }
    }

    /// <summary>Whether it changes an object.</summary>
    public bool IsOf(Manifest manifest) => (Kind is null || Kind == manifest.Kind) && (Name is null || Name == manifest.Name);

    /// <summary>Whether it may write a field: it names it anywhere.</summary>
    public bool Writes(string field) => Writes(Content, field);

    private static bool Writes(PlacedNode node, string field) =>
        node.Entries.Any(e => e.Key == field || (e.Key == "path" && e.Text?.Split('/').Contains(field, StringComparer.Ordinal) == true) || Writes(e, field))
        || node.Items.Any(item => Writes(item, field));

    private static KustomizePatch Own(PlacedNode content) => new(content["kind"].Text, content["metadata"]["name"].Text, content);

    // Names of targets are regular expressions.
    private static string? Exact(string? name) => name?.All(c => char.IsAsciiLetterOrDigit(c) || c is '-') == true ? name : null;

    private static IEnumerable<PlacedNode> Documents(string? text, Kustomization kustomization) => text is null
        ? []
        : YamlDocument.Split(text)
            .Select(document => YamlReader.Read(document).Root)
            .OfType<YamlNode>()
            .Select(root => new PlacedNode(kustomization.File.Path, root));

    private static string? Text(string? path, Kustomization kustomization, RepositorySnapshot snapshot) =>
        path is not null && kustomization.Resolve(path) is { } resolved ? snapshot.Find(resolved)?.TryReadText(ManifestFiles.MaxBytes) : null;
}
