using System.IO.Compression;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Artifacts.Provenance.Reproduction;

/// <summary>Says in which entry two builds of a package differ first.</summary>
internal static class PackageDifference
{
    /// <summary>Null for what is no archive.</summary>
    public static Difference? Find(byte[] one, byte[] other)
    {
        try
        {
            using var first = new ZipArchive(new MemoryStream(one), ZipArchiveMode.Read);
            using var second = new ZipArchive(new MemoryStream(other), ZipArchiveMode.Read);
            return Find(first, second);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static Difference Find(ZipArchive first, ZipArchive second)
    {
        var (names, others) = (Names(first), Names(second));
        if (names
            .Except(others, StringComparer.Ordinal)
            .Concat(others.Except(names, StringComparer.Ordinal))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault() is { } single)
        {
            return new Difference($"entry {ValueText.Quote(single)}, which one of the two has not", "Pack the same files in every build");
        }

        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            var (a, b) = (Read(first, name), Read(second, name));
            if (!a.AsSpan().SequenceEqual(b))
            {
                var inside = FileDifference.Find(name, a, b);
                return inside with { Part = $"entry {ValueText.Quote(name)}: {inside.Part}" };
            }
        }

        var timed = first.Entries.Zip(second.Entries).FirstOrDefault(e => e.First.LastWriteTime != e.Second.LastWriteTime);
        return timed.First is not null
            ? new Difference(
                $"the time of entry {ValueText.Quote(timed.First.FullName)}; the content of all entries is the same",
                "Build with .NET SDK 10.0.400 or later, and leave Deterministic at true and DeterministicTimestamp to the policy, "
                    + "which takes the commit's time")
            : new Difference("how it is compressed or ordered; the content of all entries is the same", "No tool may write into the package after pack");
    }

    private static List<string> Names(ZipArchive archive) => [.. archive.Entries.Select(e => e.FullName)];

    private static byte[] Read(ZipArchive archive, string name)
    {
        using var stream = archive.GetEntry(name)!.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
