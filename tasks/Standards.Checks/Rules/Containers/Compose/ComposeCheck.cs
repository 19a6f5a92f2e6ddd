using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Images;
using Standards.Checks.Models.Images.Dockerfiles;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Containers.Compose;

/// <summary>
/// STD9115: the images of compose files have a version. One that the file builds has the name that it is given, and what a variable names is not
/// known. Clause: <c>immutable-image-tags</c>.
/// </summary>
public sealed class ComposeCheck : IFileCheck
{
    private const int MaxBytes = 1024 * 1024;

    /// <inheritdoc/>
    public string Name => "compose";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.ComposeImageVersion];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) =>
        IsName(file.Name) && file.Path[0] != '.' && !file.Path.Contains("/.", StringComparison.Ordinal) && !AsideFolders.Hold(file.Path);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        var root = new PlacedNode(file.Path, YamlReader.ReadForeign(file.ReadText(MaxBytes)).Root);
        return root["services"].Entries.SelectMany(Judge).Limit();
    }

    private static IEnumerable<Finding> Judge(PlacedNode service)
    {
        var node = service["image"];
        if (service["build"].Exists
            || node.Text is not { } text
            || ImageReference.TryParse(text) is not { IsUnversioned: true } image
            || BaseImages.IsLocal(image))
        {
            yield break;
        }

        yield return node.Finding(
            RuleCatalog.ComposeImageVersion,
            image.Tag is null
                ? $"the image {ValueText.Quote(text)} has no tag, so that it is another one tomorrow"
                : $"the tag {ValueText.Quote(image.Tag)} of {ValueText.Quote(image.Name)} says no version, so that it is another image tomorrow",
            "Write the version that is meant, such as ':1.27.4', or the digest, '@sha256:…'");
    }

    // 'compose.yml', 'compose.prod.yaml', 'docker-compose.yml', 'docker-compose-infra.yml'.
    private static bool IsName(string name) =>
        (name.EndsWith(".yml", StringComparison.Ordinal) || name.EndsWith(".yaml", StringComparison.Ordinal))
        && (name.StartsWith("compose.", StringComparison.Ordinal) || name.StartsWith("docker-compose", StringComparison.Ordinal));
}
