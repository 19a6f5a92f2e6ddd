using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Images;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>
/// Which image a container runs: STD9160 and STD9161. An image that a kustomization or skaffold replaces is judged as what it becomes.
/// Clauses: <c>container-slim-pinned-base</c>, <c>images-from-allowed-registries</c>.
/// </summary>
internal sealed class ImageRules : IManifestRules
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.KubernetesImageVersion, RuleCatalog.KubernetesImageRegistry];

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ManifestSet set) => set.Workloads
        .SelectMany(w => w.Containers.SelectMany(c => Used(set, w, c)))
        .DistinctBy(use => (use.At.File, use.At.Node?.Line, use.At.Node?.Column))
        .SelectMany(use => Check(set, use.At, use.Image));

    /// <summary>The finding of an image that can be another one tomorrow.</summary>
    public static Finding Moving(PlacedNode at, ImageReference image) => at.Finding(
        RuleCatalog.KubernetesImageVersion,
        image.Tag is null
            ? $"the image {ValueText.Quote(image.Text)} has no tag"
            : $"the tag {ValueText.Quote(image.Tag)} can be another image tomorrow",
        "Write the whole version, such as ':1.27.4', or the digest, '@sha256:…'");

    private static IEnumerable<Finding> Check(ManifestSet set, PlacedNode at, ImageReference image)
    {
        if (image.Pin == ImagePin.MovingTag)
        {
            yield return Moving(at, image);
        }

        var registries = set.Context.Policy.Containers.Registries;
        if (!AllowedRegistries.Allow(registries, image))
        {
            yield return at.Finding(
                RuleCatalog.KubernetesImageRegistry,
                $"the image {ValueText.Quote(image.Name)} is from no registry that 'containers.registries' allows",
                $"Take it from {ListText.Or(registries.Take(3).Select(r => ValueText.Quote(r)))}");
        }
    }

    // The image of a container, and the places that say it.
    private static IEnumerable<(PlacedNode At, ImageReference Image)> Used(ManifestSet set, Workload workload, Container container)
    {
        var node = container.Node["image"];
        if (node.Text is not { } text || Variable.Is(text) || ImageReference.TryParse(text) is not { } image || set.BuiltImages.Contains(NameOf(text)))
        {
            yield break;
        }

        var changes = workload.Kustomizations.SelectMany(k => k.Root["images"].Items).Where(i => i["name"].Text == NameOf(text)).ToArray();
        if (changes.Length == 0)
        {
            if (!workload.MayGet("image"))
            {
                yield return (node, image);
            }

            yield break;
        }

        // What no environment changes of it stays as it is in the manifest.
        foreach (var change in changes)
        {
            var name = change["newName"].Text ?? NameOf(text);
            var (tag, digest) = change["digest"].Text is { } d ? (null, d) : change["newTag"].Text is { } t ? (t, null) : (image.Tag, image.Digest);
            if (ImageReference.TryParse($"{name}{(tag is null ? "" : ":" + tag)}{(digest is null ? "" : "@" + digest)}") is { } changed)
            {
                yield return (
                    change["digest"] is { Exists: true } x
                        ? x
                        : change["newTag"] is { Exists: true } y ? y : change["newName"] is { Exists: true } z ? z : node,
                    changed);
            }
        }
    }

    private static string NameOf(string image)
    {
        var name = image.IndexOf('@', StringComparison.Ordinal) is var at and >= 0 ? image[..at] : image;
        return name.LastIndexOf(':') is var colon && colon > name.LastIndexOf('/') ? name[..colon] : name;
    }
}
