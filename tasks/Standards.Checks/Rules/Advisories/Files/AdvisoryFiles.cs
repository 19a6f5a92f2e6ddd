using System.IO.Compression;
using System.Text.Json;
using System.Text.Unicode;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Json;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Advisories.Files;

/// <summary>
/// Reads saved advisories in bounded time and memory: JSON, or zip files of it as OSV exports an ecosystem. They are somebody else's
/// texts, and nothing in them is a path or an address that is followed.
/// </summary>
internal static class AdvisoryFiles
{
    /// <summary>More than OSV's export of all of NuGet.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    private const int MaxEntryBytes = 4 * 1024 * 1024;

    private const long MaxUnpackedBytes = 512L * 1024 * 1024;

    private const int MaxFiles = 100_000;

    private const int MaxDepth = 64;

    /// <summary>Whether a file of the repository is, or belongs to, what the policy names.</summary>
    public static bool Holds(string named, string path) =>
        named.Length > 0
        && (path == named || (path.StartsWith(named, StringComparison.Ordinal) && path.Length > named.Length && path[named.Length] == '/' && IsKnown(path)));

    /// <summary>The files that a path means, in ordinal order; empty when there is none.</summary>
    public static IReadOnlyList<SourceFile> OnDisk(string root, string path)
    {
        var full = Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));
        if (!Directory.Exists(full))
        {
            return File.Exists(full) ? [new SourceFile(root, path, 0, 0)] : [];
        }

        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        return
        [
            .. Directory.EnumerateFiles(full, "*", options)
                .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
                .Where(IsKnown)
                .Take(MaxFiles + 1)
                .Order(StringComparer.Ordinal)
                .Select(file => new SourceFile(root, file, 0, 0)),
        ];
    }

    /// <summary>What they hold; what cannot be read is among its problems.</summary>
    public static AdvisorySet Read(IReadOnlyList<SourceFile> files, CancellationToken cancellationToken)
    {
        var set = new AdvisorySet();
        foreach (var file in files.Take(MaxFiles))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Read(file, set, cancellationToken);
        }

        if (files.Count > MaxFiles)
        {
            set.Fail(files[MaxFiles], $"is one of more than {MaxFiles} files");
        }

        return set;
    }

    private static bool IsKnown(string path) =>
        path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private static void Read(SourceFile file, AdvisorySet set, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = file.ReadBytes(MaxBytes);
            if (bytes.AsSpan().StartsWith("PK"u8))
            {
                ReadZip(file, bytes, set, cancellationToken);
            }
            else
            {
                ReadJson(file, bytes, "", set);
            }
        }
        catch (UnreadableFileException e)
        {
            set.Fail(file, e.Reason);
        }
    }

    private static void ReadZip(SourceFile file, byte[] bytes, AdvisorySet set, CancellationToken cancellationToken)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes));
            var total = 0L;
            foreach (var entry in archive.Entries.Where(e => e.FullName.EndsWith(".json", StringComparison.OrdinalIgnoreCase)).Take(MaxFiles))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (ReadEntry(entry) is not { } content || (total += content.Length) > MaxUnpackedBytes)
                {
                    set.Fail(file, "is larger when it is unpacked than any export of advisories");
                    return;
                }

                ReadJson(file, content, $" (entry {ValueText.Quote(entry.FullName)})", set);
                if (set.Problems.Count > 0)
                {
                    // One that is broken says enough of the file.
                    return;
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            set.Fail(file, "is no zip file that can be read, or is cut off");
        }
    }

    private static byte[]? ReadEntry(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        for (int count; (count = content.Read(buffer)) > 0;)
        {
            if (copy.Length + count > MaxEntryBytes)
            {
                return null;
            }

            copy.Write(buffer, 0, count);
        }

        return copy.ToArray();
    }

    private static void ReadJson(SourceFile file, byte[] bytes, string where, AdvisorySet set)
    {
        if (!Utf8.IsValid(bytes))
        {
            set.Fail(file, $"is not UTF-8 text{where}", Position.Start);
            return;
        }

        ReadOnlyMemory<byte> text = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsMemory(3) : bytes;
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = MaxDepth });
            AddTo(set, file, document.RootElement);
        }
        catch (JsonException e)
        {
            set.Fail(file, $"is not valid JSON, or is cut off{where}", JsonPosition.Of(text.Span, e));
        }
        catch (Exception e) when (e is AdvisoryFormatException or InvalidOperationException)
        {
            // Something else than what is expected, or half of a surrogate pair.
            set.Fail(file, (e is AdvisoryFormatException ? e.Message : "has another form than OSV or 'dotnet package list' give it") + where);
        }
    }

    private static void AddTo(AdvisorySet set, SourceFile file, JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            foreach (var advisory in root.EnumerateArray())
            {
                OsvReader.Add(set, advisory);
            }
        }
        else if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("vulns", out var answer))
        {
            AddTo(set, file, answer);
        }
        else if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("projects", out _))
        {
            PackageListReader.Add(set, root);
        }
        else
        {
            OsvReader.Add(set, root);
        }
    }
}
