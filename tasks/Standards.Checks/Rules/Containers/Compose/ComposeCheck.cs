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
/// STD9115: the images of compose files have a version, also those of tests and of a developer's container. One that the file builds has the name that it
/// is given; a variable is what its default says. Clause: <c>immutable-image-tags</c>.
/// </summary>
public sealed class ComposeCheck : IFileCheck
{
    private const int MaxBytes = 1024 * 1024;

    // What a snapshot test compares with: a program wrote it, and nobody starts it.
    private static readonly string[] SnapshotParts = [".verified.", ".received.", ".approved."];

    /// <inheritdoc/>
    public string Name => "compose";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.ComposeImageVersion];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) =>
        IsName(file.Name) && !Array.Exists(SnapshotParts, part => file.Name.Contains(part, StringComparison.OrdinalIgnoreCase))
        && !AsideFolders.HoldOthers(file.Path);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        var root = new PlacedNode(file.Path, YamlReader.ReadForeign(file.ReadText(MaxBytes)).Root);
        return root["services"].Entries.Select(Judge).OfType<Finding>().Limit();
    }

    private static Finding? Judge(PlacedNode service)
    {
        var node = service["image"];
        if (IsBuilt(service) || node.Text is not { } text)
        {
            return null;
        }

        var known = DockerVariables.Replace(text, _ => null);
        if (ImageReference.TryParse(known) is not { } image)
        {
            return TagBehindVariable(known) is { } tag && ImageTag.IsRolling(tag) ? Rolling(node, tag, known[..^(tag.Length + 1)]) : null;
        }

        return !image.IsUnversioned || BaseImages.IsLocal(image) ? null
            : image.Tag is null ? Finding(node, $"the image {ValueText.Quote(text)} has no tag, so that it is another one tomorrow")
            : Rolling(node, image.Tag, image.Name);
    }

    private static bool IsBuilt(PlacedNode service) => service["build"].Exists || service["pull_policy"].Text is "never" or "build";

    private static Finding Rolling(PlacedNode node, string tag, string name) =>
        Finding(node, $"the tag {ValueText.Quote(tag)} of {ValueText.Quote(name)} says no version, so that it is another image tomorrow");

    private static Finding Finding(PlacedNode node, string message) =>
        node.Finding(RuleCatalog.ComposeImageVersion, message, "Write the version that is meant, such as ':1.27.4', or the digest, '@sha256:…'");

    // '${REGISTRY}/orders:latest': which image it is nobody knows, and its tag says no version.
    private static string? TagBehindVariable(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon > 0
            && colon + 1 < text.Length
            && !text.Contains('@', StringComparison.Ordinal)
            && !text.AsSpan(colon + 1).ContainsAny("/{}$ ")
            ? text[(colon + 1)..]
            : null;
    }

    // 'compose.yml', 'compose-prod.yaml', 'docker-compose.infra.yml', 'local.docker-compose.yml', 'docker-stack.yml'.
    private static bool IsName(string name)
    {
        if (!name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return name.Contains("docker-compose", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("docker-stack", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("podman-compose", StringComparison.OrdinalIgnoreCase)
            || name.Contains(".compose.", StringComparison.OrdinalIgnoreCase)
            || (name.StartsWith("compose", StringComparison.OrdinalIgnoreCase) && name["compose".Length] is '.' or '-' or '_');
    }
}
