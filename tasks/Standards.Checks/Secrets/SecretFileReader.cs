using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Standards.Checks.Findings;
using Standards.Checks.Repository;
using Standards.Checks.Secrets.Custom;

namespace Standards.Checks.Secrets;

/// <summary>
/// Searches one file, part by part, so that its size does not matter: decodes bytes into a rented buffer, searches it, and keeps the end
/// of each part in front of the next, because a secret may lie across both.
/// </summary>
internal sealed class SecretFileReader(SecretScanner scanner)
{
    private const int Part = 1 << 20;
    private const int Overlap = 2 * SecretPlace.Reach;
    private const int Probe = 8 * 1024;
    private const int MaxSecrets = 100;
    private const int MaxAllows = 1000;
    private const int LineStart = 256;

    /// <summary>Changes with what is searched for beside what the product knows.</summary>
    public string Version => scanner.Version;

    /// <summary>The secrets of a file and its allow comments. Binary files have none.</summary>
    public SecretFacts Read(SourceFile file)
    {
        if (file.Size == 0)
        {
            return SecretFacts.Nothing;
        }

        try
        {
            if (new FileInfo(file.FullPath).LinkTarget is { } target)
            {
                return OfLink(file, target);
            }

            using var stream = new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, FileOptions.SequentialScan);
            return !stream.CanSeek ? SecretFacts.Nothing with { NotSearched = "is a device, not a file" } : Read(stream, FileFormats.Of(file.Path), file.Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return SecretFacts.Nothing with { NotSearched = e is UnauthorizedAccessException ? "cannot be read (access denied)" : "cannot be read" };
        }
    }

    // What a link within the repository leads to is searched where it stands, or is gone; what is elsewhere is not the repository's.
    private static SecretFacts OfLink(SourceFile file, string target)
    {
        var path = Path.GetFullPath(target, Path.GetDirectoryName(file.FullPath)!);
        return path.StartsWith(Path.GetFullPath(file.Root) + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? SecretFacts.Nothing : SecretFacts.Nothing with { NotSearched = "is a link out of the repository" };
    }

    /// <summary>The same of an open stream.</summary>
    /// <param name="stream">The content.</param>
    /// <param name="format">Its format.</param>
    /// <param name="path">Repository-relative path, for detectors that search some files only.</param>
    public SecretFacts Read(Stream stream, FileFormat format, string path = "")
    {
        var bytes = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(stream.CanSeek ? stream.Length : Part, Probe, Part));
        char[] chars = [];
        try
        {
            var count = stream.ReadAtLeast(bytes.AsSpan(0, bytes.Length), Probe, throwOnEndOfStream: false);
            if (TextDecoders.Of(bytes.AsSpan(0, Math.Min(count, Probe))) is not { } decoder)
            {
                return SecretFacts.Nothing;
            }

            chars = ArrayPool<char>.Shared.Rent(bytes.Length + Overlap + 8);
            var found = new Collector(scanner, format, scanner.Begin(path));
            var kept = 0;
            while (true)
            {
                var isLast = count == 0 || (count < bytes.Length && stream.CanSeek && stream.Position == stream.Length);
                kept += decoder.GetChars(bytes.AsSpan(0, count), chars.AsSpan(kept), isLast);
                kept = found.Add(chars.AsSpan(0, kept), isLast);
                if (isLast || found.IsFull)
                {
                    return found.Facts;
                }

                count = stream.Read(bytes, 0, bytes.Length);
            }
        }
        finally
        {
            // What was in them must not be seen by whoever rents them next.
            ArrayPool<byte>.Shared.Return(bytes, clearArray: false);
            ArrayPool<char>.Shared.Return(chars, clearArray: false);
        }
    }

    /// <summary>The search over parts of one text.</summary>
    private sealed class Collector(SecretScanner scanner, FileFormat format, CustomSearch? search)
    {
        private readonly List<FoundSecret> secrets = [];
        private readonly List<AllowComment> allows = [];
        private int line = 1;
        private int column = 1;
        private int settled;

        public bool IsFull => secrets.Count >= MaxSecrets;

        public SecretFacts Facts => search is { HasStopped: true } ? new SecretFacts(secrets, allows, CustomSearch.Stopped)
            : secrets.Count + allows.Count == 0 ? SecretFacts.Nothing
            : new SecretFacts(secrets, allows);

        /// <summary>Searches a part, moves what the next part must see again to its front, and returns how much that is.</summary>
        public int Add(Span<char> text, bool isLast)
        {
            var end = isLast ? text.Length : Math.Max(settled, text.Length - (Overlap / 2));
            foreach (var match in scanner.Scan(text, format, search).Where(m => m.Start >= settled && m.Start < end).Take(MaxSecrets))
            {
                var (l, c) = PlaceOf(text, match.Start);
                secrets.Add(new FoundSecret(match.Detector.Rule.Id, match.Detector.Name, l, c, HashOf(match.Value), SecretText.Describe(match.Value), match.Confidence, match.Evidence));
            }

            AddAllows(text, settled, end);
            if (isLast)
            {
                return 0;
            }

            // Places count from the beginning of what is kept.
            var from = Math.Max(0, end - (Overlap / 2));
            (line, column) = PlaceOf(text, from);
            text[from..].CopyTo(text);
            settled = end - from;
            return text.Length - from;
        }

        private void AddAllows(ReadOnlySpan<char> text, int from, int end)
        {
            while (from < end && allows.Count < MaxAllows && text[from..].IndexOf(AllowComment.Mark, StringComparison.Ordinal) is var next and >= 0 && from + next < end)
            {
                var at = from + next;
                from = at + AllowComment.Mark.Length;
                var before = text[Math.Max(0, at - LineStart)..at];
                if (!AllowComment.IsComment(before[(before.LastIndexOfAny('\r', '\n') + 1)..], format))
                {
                    continue;
                }

                var rest = text[(at + AllowComment.Mark.Length)..];
                var stop = rest.IndexOfAny('\r', '\n');
                var words = (stop < 0 ? rest : rest[..stop])[..Math.Min(stop < 0 ? rest.Length : stop, 400)].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                var id = words is [var first, ..] && first.StartsWith("STD", StringComparison.Ordinal) ? ValueText.Shorten(first.TrimEnd(':', ',')) : "";
                var (l, c) = PlaceOf(text, at);
                allows.Add(new AllowComment(id, words.Skip(1).Any(w => w.Any(char.IsLetter)), l, c));
            }
        }

        private (int Line, int Column) PlaceOf(ReadOnlySpan<char> text, int index)
        {
            var before = text[..index];
            var lines = before.Count('\n');
            return lines == 0 ? (line, column + index) : (line + lines, index - before.LastIndexOf('\n'));
        }
    }

    private static string HashOf(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)))[..16];
}
