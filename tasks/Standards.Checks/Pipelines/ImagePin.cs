using Standards.Checks.Findings;
using Standards.Checks.Rules;
using Standards.Checks.Yaml;

namespace Standards.Checks.Pipelines;

/// <summary>STD9255 for the images in which jobs run: one without a tag, or with one that is meant to move. What a variable names is not judged.</summary>
internal static class ImagePin
{
    private static readonly string[] Moving = ["latest", "stable", "edge", "nightly", "master", "main", "dev"];

    public static IEnumerable<Finding> Check(PipelineFile file, YamlScalar image)
    {
        var value = image.Value;
        if (value.Length == 0 || value.Contains('$', StringComparison.Ordinal) || value.Contains("@sha256:", StringComparison.Ordinal))
        {
            yield break;
        }

        var name = value[(value.LastIndexOf('/') + 1)..];
        var tag = name.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? name[(colon + 1)..] : "";
        if (tag.Length == 0)
        {
            yield return file.At(RuleCatalog.STD9255, image, $"image {ValueText.Quote(value)} has no tag, so it is whatever was pushed last", "Write an exact version or a digest: ':1.2.3' or '@sha256:…'");
        }
        else if (Moving.Contains(tag, StringComparer.OrdinalIgnoreCase))
        {
            yield return file.At(RuleCatalog.STD9255, image, $"image {ValueText.Quote(value)} is whatever was pushed last", "Write an exact version or a digest: ':1.2.3' or '@sha256:…'");
        }
    }
}
