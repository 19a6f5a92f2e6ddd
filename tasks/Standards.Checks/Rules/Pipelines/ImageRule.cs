using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Images;

namespace Standards.Checks.Rules.Pipelines;

/// <summary>STD9255 for the images in which jobs run: one without a tag, or with one that is meant to move. What a variable names is not judged.</summary>
internal static class ImageRule
{
    public static IEnumerable<Finding> Check(PipelineFile file, YamlScalar image)
    {
        if (ImageReference.TryParse(image.Value) is { IsUnversioned: true } reference)
        {
            yield return file.At(
                RuleCatalog.PipelineDependencyPin,
                image,
                reference.Tag is null
                    ? $"image {ValueText.Quote(image.Value)} has no tag, so it is whatever was pushed last"
                    : $"image {ValueText.Quote(image.Value)} is whatever was pushed last",
                "Write an exact version or a digest: ':1.2.3' or '@sha256:…'");
        }
    }
}
