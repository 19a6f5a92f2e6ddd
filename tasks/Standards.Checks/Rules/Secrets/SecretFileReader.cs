using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Secrets;
using Standards.Checks.Rules.Secrets.Custom;

namespace Standards.Checks.Rules.Secrets;

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
    private const int LineEnd = 400;
    private const int MaxReason = 160;
    private const int MinPart = 6;
    private const int Near = 1024;

    // Reads at an offset into a buffer; 0 at the end.
    private delegate int ReadAt(Span<byte> buffer, long offset);

    /// <summary>Changes with what is searched for beside what the product knows.</summary>
    public string Version => scanner.Version;

    /// <summary>The secrets of a file and its allow comments. Of a binary file those that are sure.</summary>
    public SecretFacts Read(SourceFile file)
    {
        if (file.Size == 0)
        {
            return SecretFacts.Nothing;
        }

        try
        {
            if (file.IsLink != false && new FileInfo(file.FullPath).LinkTarget is { } target)
            {
                return OfLink(file, target);
            }

            // A handle and not a stream: of ten thousand small files, most of the time would go into making streams.
            using var handle = File.OpenHandle(ReadablePath.Of(file), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Read((buffer, offset) => RandomAccess.Read(handle, buffer, offset), RandomAccess.GetLength(handle), FileFormats.Of(file.Path), file.Path);
        }
        catch (NotSupportedException)
        {
            return SecretFacts.Nothing with { NotSearched = "is a device, not a file" };
        }
        catch (UnreadableFileException e)
        {
            return SecretFacts.Nothing with { NotSearched = e.Reason };
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
        return path.StartsWith(Path.GetFullPath(file.Root) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? SecretFacts.Nothing
            : SecretFacts.Nothing with { NotSearched = "is a link out of the repository" };
    }

    /// <summary>The same of an open stream.</summary>
    /// <param name="stream">The content.</param>
    /// <param name="format">Its format.</param>
    /// <param name="path">Repository-relative path, for detectors that search some files only.</param>
    public SecretFacts Read(Stream stream, FileFormat format, string path = "") =>
        Read((buffer, _) => stream.Read(buffer), stream.CanSeek ? stream.Length - stream.Position : -1, format, path);

    // A length that is not known, or that grew, shows itself when nothing more is read.
    private SecretFacts Read(ReadAt read, long length, FileFormat format, string path)
    {
        var bytes = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(length < 0 ? Part : length, Probe, Part));
        char[] chars = [];
        try
        {
            var count = ReadFirst(read, bytes, length);
            // A few zeros must not hide a file. Of data counts what has the shape of a provider's key, because what only looks like a password is
            // chance there; and what is data by its name, too, is searched in its first part only.
            var textual = TextDecoders.Of(bytes.AsSpan(0, Math.Min(count, Probe)));
            var decoder = textual ?? Encoding.UTF8.GetDecoder();
            length = textual is null && !FileFormats.IsText(path) ? count : length;
            chars = ArrayPool<char>.Shared.Rent(bytes.Length + Overlap + 8);
            var found = new Collector(scanner, format, path) { IsBinary = textual is null };
            var kept = 0;
            for (long offset = count; ; offset += count)
            {
                var isLast = count == 0 || offset == length;
                kept += decoder.GetChars(bytes.AsSpan(0, count), chars.AsSpan(kept), isLast);
                kept = found.Add(chars.AsSpan(0, kept), isLast);
                if (isLast || found.IsFull)
                {
                    return found.Facts;
                }

                count = read(bytes, offset);
            }
        }
        finally
        {
            // What was in them must not be seen by whoever rents them next.
            ArrayPool<byte>.Shared.Return(bytes, clearArray: false);
            ArrayPool<char>.Shared.Return(chars, clearArray: false);
        }
    }

    // Enough to tell what kind of file it is, although a stream may give less at once.
    private static int ReadFirst(ReadAt read, byte[] bytes, long length)
    {
        var count = read(bytes, 0);
        for (var more = count; more > 0 && count < Probe && count != length; count += more)
        {
            more = read(bytes.AsSpan(count), count);
        }

        return count;
    }

    /// <summary>The search over parts of one text.</summary>
    private sealed class Collector(SecretScanner scanner, FileFormat format, string path)
    {
        private readonly CustomSearch? _search = scanner.Begin(path);
        private readonly List<FoundSecret> _secrets = [];
        private readonly List<AllowComment> _allows = [];
        private int _line = 1;
        private int _column = 1;
        private int _settled;
        private int _counted;
        private bool? _isGenerated;
        private int _lines;

        /// <summary>Whether only what is sure counts, and no comment.</summary>
        public bool IsBinary { get; init; }

        public bool IsFull => _secrets.Count >= MaxSecrets;

        public SecretFacts Facts => _search is { HasStopped: true } ? new SecretFacts(_secrets, _allows, CustomSearch.Stopped)
            : _secrets.Count + _allows.Count == 0 ? SecretFacts.Nothing
            : new SecretFacts(_secrets, _allows);

        /// <summary>Searches a part, moves what the next part must see again to its front, and returns how much that is.</summary>
        public int Add(Span<char> text, bool isLast)
        {
            var end = isLast ? text.Length : Math.Max(_settled, text.Length - (Overlap / 2));
            var matches = Scan(text, isLast);
            _counted = 0;
            foreach (var match in matches.Where(m => m.Start >= _settled && m.Start < end).Take(MaxSecrets))
            {
                AddSecret(text, match);
            }

            _counted = 0;
            if (!IsBinary)
            {
                AddAllows(text, _settled, end, matches);
            }

            return isLast ? 0 : Keep(text, end);
        }

        private List<SecretMatch> Scan(ReadOnlySpan<char> text, bool isLast)
        {
            var matches = scanner.Scan(text, format, _search);
            if (matches.Count > 0 || !isLast)
            {
                // The first part tells it for the whole file.
                _isGenerated ??= GeneratedFiles.Contain(path, text);
                _ = _isGenerated == true ? matches.RemoveAll(m => m.Confidence == SecretConfidence.Low) : 0;
            }

            _ = IsBinary ? matches.RemoveAll(m => m.Confidence != SecretConfidence.High) : 0;
            return matches;
        }

        private void AddSecret(ReadOnlySpan<char> text, SecretMatch match)
        {
            var (line, column) = PlaceOf(text, match.Start);
            var (rule, confidence) = EnvironmentFiles.Judge(match, path);
            _secrets.Add(new FoundSecret(
                rule,
                match.Detector.Name,
                line,
                column,
                HashOf(match.Value),
                PasswordHash.IsOf(rule) ? SecretText.DescribePassword(match.Value) : SecretText.Describe(match.Value),
                confidence,
                match.Evidence));
        }

        // Places count from the beginning of what is kept.
        private int Keep(Span<char> text, int end)
        {
            var from = Math.Max(0, end - (Overlap / 2));
            _counted = 0;
            (_line, _column) = PlaceOf(text, from);
            text[from..].CopyTo(text);
            _settled = end - from;
            return text.Length - from;
        }

        private void AddAllows(ReadOnlySpan<char> text, int from, int end, List<SecretMatch> matches)
        {
            while (from < end
                && _allows.Count < MaxAllows
                && text[from..].IndexOf(AllowComment.Mark, StringComparison.Ordinal) is var next and >= 0
                && from + next < end)
            {
                var at = from + next;
                from = at + AllowComment.Mark.Length;
                var before = text[Math.Max(0, at - LineStart)..at];
                if (!AllowComment.IsComment(before[(before.LastIndexOfAny('\r', '\n') + 1)..], format))
                {
                    continue;
                }

                var rest = text.Slice(from, Math.Min(LineEnd, text.Length - from));
                var stop = rest.IndexOfAny('\r', '\n');
                var content = AllowComment.Content(stop < 0 ? rest : rest[..stop], format).ToString();
                var words = content.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                var id = words is [var first, ..] && first.StartsWith("STD", StringComparison.Ordinal) ? ValueText.Shorten(first.TrimEnd(':', ',')) : "";
                var (l, c) = PlaceOf(text, at);
                var reason = Tells(words, from, from + content.Length, matches)
                    ? "the reason is not shown, because it holds a secret"
                    : ValueText.Line(string.Join(' ', words.Skip(1)), MaxReason);
                _allows.Add(new AllowComment(id, words.Skip(1).Any(w => w.Any(char.IsLetter)), reason, l, c));
            }
        }

        // A report must not say a secret because the comment beside it does.
        private static bool Tells(string[] words, int from, int to, List<SecretMatch> matches)
        {
            var (low, high) = (0, matches.Count);
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                (low, high) = matches[middle].Start < from - Near ? (middle + 1, high) : (low, middle);
            }

            for (var i = low; i < matches.Count && matches[i].Start < to + Near; i++)
            {
                var (start, value) = (matches[i].Start, matches[i].Value);
                if ((start < to && start + value.Length > from)
                    || words.Any(w => w.Length >= MinPart && (value.Contains(w, StringComparison.Ordinal) || w.Contains(value, StringComparison.Ordinal))))
                {
                    return true;
                }
            }

            return false;
        }

        // Places are asked for in their order, so that the line ends of a part are counted once.
        private Position PlaceOf(ReadOnlySpan<char> text, int index)
        {
            _lines = (_counted == 0 ? 0 : _lines) + text[_counted..index].Count('\n');
            _counted = index;
            return _lines == 0 ? new(_line, _column + index) : new(_line + _lines, index - text[..index].LastIndexOf('\n'));
        }
    }

    private static string HashOf(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)))[..16];
}
