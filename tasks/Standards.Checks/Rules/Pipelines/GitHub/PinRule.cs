using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines.GitHub;

/// <summary>STD9255 to STD9257: actions and reusable workflows of others are named by commit. Clause <c>pipeline-actions-pinned</c>.</summary>
internal static class PinRule
{
    public static IEnumerable<Finding> Check(PipelineFile file) =>
        file.Jobs.SelectMany(j => j.Steps.Select(s => s.Uses).Append(j.Body.Text("uses"))).OfType<YamlScalar>().SelectMany(uses => Check(file, uses))
            .Concat(file.Jobs.SelectMany(j => Images(j.Body)).SelectMany(image => ImageRule.Check(file, image)));

    private static IEnumerable<Finding> Check(PipelineFile file, YamlScalar uses)
    {
        // A block scalar ends with a line end. '$/' is the repository that the workflow itself comes from.
        var value = uses.Value.Trim();
        if (value.StartsWith("./", StringComparison.Ordinal)
            || value.StartsWith("../", StringComparison.Ordinal)
            || value.StartsWith("$/", StringComparison.Ordinal)
            || value.Contains("${{", StringComparison.Ordinal))
        {
            yield break;
        }

        if (value.StartsWith("docker://", StringComparison.Ordinal))
        {
            if (!value.Contains("@sha256:", StringComparison.Ordinal))
            {
                yield return file.At(
                    RuleCatalog.PipelineDependencyPin,
                    uses,
                    $"image {ValueText.Quote(value)} is not pinned, so what runs can change without a change here",
                    "Write the digest behind it, '@sha256:…', and the tag in a comment");
            }

            yield break;
        }

        var at = value.IndexOf('@', StringComparison.Ordinal);
        var (name, reference) = at < 0 ? (value, "") : (value[..at], value[(at + 1)..]);
        if (IsCommit(reference))
        {
            if (!file.Behind(uses).Contains('#'))
            {
                yield return file.At(
                    RuleCatalog.PipelineActionVersionComment,
                    uses,
                    $"nothing says which version of {ValueText.Quote(name)} the commit is",
                    "Write it behind the commit, '# v1.2.3'; Dependabot and Renovate raise both");
            }
        }
        else if (name.StartsWith("slsa-framework/slsa-github-generator/", StringComparison.OrdinalIgnoreCase) && IsVersion(reference))
        {
            // It finds out its own version from the tag and does not work with a commit.
            yield break;
        }
        else if (reference.Length == 0)
        {
            yield return file.At(
                RuleCatalog.PipelineDependencyPin,
                uses,
                $"{ValueText.Quote(value)} names no version",
                "Write '@', the commit of a release, and its version in a comment: '@<40 digits> # v1.2.3'");
        }
        else
        {
            var isHost = name.StartsWith("actions/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("github/", StringComparison.OrdinalIgnoreCase);
            yield return file.At(
                isHost && IsVersion(reference) ? RuleCatalog.PipelineActionPin : RuleCatalog.PipelineDependencyPin,
                uses,
                $"{ValueText.Quote(name)} is named by {(IsVersion(reference) ? "tag" : "branch or tag")} {ValueText.Quote(reference)}, which its owner, or who "
                    + $"took over from them, can move to other code",
                $"Write the commit of that release and the version in a comment: '{ValueText.Shorten(name)}@<40 digits> # "
                    + $"{(IsVersion(reference) ? ValueText.Shorten(reference) : "v1.2.3")}'");
        }
    }

    private static IEnumerable<YamlScalar> Images(YamlMapping job) =>
        ((YamlNode?[])[job.Get("container"), .. job.Get("services").Entries().Select(e => e.Value)])
            .Select(c => c as YamlScalar ?? c.Text("image"))
            .OfType<YamlScalar>();

    private static bool IsCommit(string reference) => reference.Length is 40 or 64 && reference.All(char.IsAsciiHexDigit);

    private static bool IsVersion(string reference) => reference.AsSpan().TrimStart('v') is [var digit, ..] && char.IsAsciiDigit(digit);
}
