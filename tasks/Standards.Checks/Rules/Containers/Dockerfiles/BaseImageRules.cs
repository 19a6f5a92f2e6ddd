using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Images;
using Standards.Checks.Models.Images.Dockerfiles;

namespace Standards.Checks.Rules.Containers.Dockerfiles;

/// <summary>STD9103: images have a version. STD9104: they name one release. STD9111: they come from a registry that the policy allows.</summary>
internal static class BaseImageRules
{
    public static void Check(Dockerfile file, IReadOnlyList<string> registries, FindingSink sink)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (image, offset) in Images(file).Where(i => !BaseImages.IsScratch(i.Image) && seen.Add(i.Image.Text)))
        {
            if (!AllowedRegistries.Allow(registries, image))
            {
                sink.Add(
                    RuleCatalog.DockerfileRegistry,
                    offset,
                    $"{ValueText.Quote(image.Text)} comes from {ValueText.Quote(image.Registry)}, and the policy allows "
                        + $"{ListText.And([.. registries.Take(5)])}",
                    $"Use an image of an allowed registry, or add '{ValueText.Shorten(image.Name)}' to 'containers.registries' in standards.yml");
            }

            if (BaseImages.IsLocal(image))
            {
                continue;
            }

            if (image.IsUnversioned)
            {
                sink.Add(
                    RuleCatalog.DockerfileBaseVersion,
                    offset,
                    image.Tag is null
                        ? $"{ValueText.Quote(image.Text)} has no tag, so that each build may take another image"
                        : $"the tag {ValueText.Quote(image.Tag)} of {ValueText.Quote(Plain(image))} says no version, so that each build may take another image",
                    Fix(image));
            }
            else if (image.Pin == ImagePin.MovingTag)
            {
                sink.Add(
                    RuleCatalog.DockerfileBaseRelease,
                    offset,
                    $"the tag {ValueText.Quote(image.Tag!)} of {ValueText.Quote(Plain(image))} moves with its releases",
                    Fix(image));
            }
        }
    }

    private static string Fix(ImageReference image) =>
        $"Write the tag of one release, or '@sha256:' and the digest that 'docker buildx imagetools inspect {ValueText.Line(image.Text, 120)}' shows";

    private static string Plain(ImageReference image) => image.Tag is null ? image.Text : image.Text[..^(image.Tag.Length + 1)];

    private static IEnumerable<(ImageReference Image, int Offset)> Images(Dockerfile file)
    {
        var names = file.Stages.Select(s => s.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var stage in file.Stages)
        {
            if (stage.Reference is { } reference)
            {
                yield return (reference, stage.Image.Offset);
            }

            // Another image can be copied from without a stage.
            foreach (var copy in stage.Instructions.Where(i => i.Keyword == "COPY"))
            {
                if (copy.Flag("from") is { } from
                    && !names.Contains(from)
                    && !from.All(char.IsAsciiDigit)
                    && IsImage(from)
                    && ImageReference.TryParse(from) is { } source)
                {
                    yield return (source, copy.Offset);
                }
            }
        }
    }

    // A plain word may be a context that the command line of the build names.
    private static bool IsImage(string from) => from.AsSpan().ContainsAny('/', ':', '@');
}
