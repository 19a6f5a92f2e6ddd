using System.Buffers;
using System.Globalization;
using System.Text;

namespace Standards.Checks.Foundation.Files;

/// <summary>
/// One file of the snapshot. Its content is read on demand and never kept; a link is followed within <paramref name="Root"/> only.
/// </summary>
/// <param name="Root">Absolute path of the repository root, without a trailing separator.</param>
/// <param name="Path">Path relative to <paramref name="Root"/>, with <c>/</c>, case as on disk.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Stamp">Last write time in UTC ticks. Compared for equality only: a branch switch may set an older one.</param>
public sealed record SourceFile(string Root, string Path, long Size, long Stamp)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding StrictUtf16 = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding StrictUtf16BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>False for a file that git does not track yet; true outside git, where nothing is known.</summary>
    public bool IsTracked { get; init; } = true;

    /// <summary>Whether it is a symbolic link; null when nobody asked the file system.</summary>
    public bool? IsLink { get; init; }

    /// <summary>The last segment of the path.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The path up to the last <c>/</c>, without it; empty for a file at the root.</summary>
    public string Directory => Path.LastIndexOf('/') is var i and >= 0 ? Path[..i] : "";

    /// <summary>The path to open.</summary>
    public string FullPath => System.IO.Path.Combine(Root, Path.Replace('/', System.IO.Path.DirectorySeparatorChar));

    /// <summary>
    /// The content as text (UTF-8, or UTF-16 with a byte order mark), line ends as they are.
    /// </summary>
    /// <param name="maxBytes">A larger file is refused, so that a check ends in bounded time.</param>
    /// <exception cref="UnreadableFileException">The file cannot be opened, is larger than allowed, or is no text.</exception>
    public string ReadText(int maxBytes = 4 * 1024 * 1024)
    {
        var bytes = ReadBytes(maxBytes);
        try
        {
            var (encoding, start) = bytes switch
            {
                [0xFF, 0xFE, ..] => ((Encoding)StrictUtf16, 2),
                [0xFE, 0xFF, ..] => (StrictUtf16BigEndian, 2),
                [0xEF, 0xBB, 0xBF, ..] => (StrictUtf8, 3),
                _ => (StrictUtf8, 0),
            };
            // In the bytes first: what is binary is called that, and not wrong UTF-8.
            if (encoding == StrictUtf8 && bytes.AsSpan().Contains((byte)0))
            {
                throw new UnreadableFileException(Path, "is binary, not text");
            }

            var text = encoding.GetString(bytes.AsSpan(start));
            return encoding == StrictUtf8 || !text.Contains('\0', StringComparison.Ordinal)
                ? text
                : throw new UnreadableFileException(Path, "is binary, not text");
        }
        catch (DecoderFallbackException e)
        {
            var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? 2 : 0;
            throw new UnreadableFileException(Path, $"is not {(start == 2 ? "UTF-16" : "UTF-8")} text (byte {e.Index + start} is invalid)", e);
        }
    }

    /// <summary>The same; null when the file cannot be read, which the check whose file it is reports.</summary>
    /// <param name="maxBytes">A larger file is refused.</param>
    public string? TryReadText(int maxBytes)
    {
        try
        {
            return ReadText(maxBytes);
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }

    /// <summary>The content.</summary>
    /// <param name="maxBytes">A larger file is refused.</param>
    /// <exception cref="UnreadableFileException">The file cannot be opened or is larger than allowed.</exception>
    public byte[] ReadBytes(int maxBytes) => ReadBytes(maxBytes, bytes => bytes.ToArray());

    /// <summary>
    /// What a function makes of the content, which lies in a buffer that is used again: for checks that look at thousands of files and
    /// keep of most of them nothing.
    /// </summary>
    /// <param name="maxBytes">A larger file is refused.</param>
    /// <param name="read">Gets the bytes, which it may not keep.</param>
    /// <exception cref="UnreadableFileException">The file cannot be opened or is larger than allowed.</exception>
    public T ReadBytes<T>(int maxBytes, Func<ReadOnlySpan<byte>, T> read)
    {
        byte[]? buffer = null;
        try
        {
            // A handle and not a stream: of ten thousand small files, most of the time would go into making streams.
            using var handle = File.OpenHandle(ReadablePath.Of(this), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var length = RandomAccess.GetLength(handle);
            if (length > maxBytes)
            {
                throw new UnreadableFileException(
                    Path, string.Create(CultureInfo.InvariantCulture, $"is {length:N0} bytes, more than the {maxBytes:N0} that are read"));
            }

            buffer = ArrayPool<byte>.Shared.Rent((int)length);
            var bytes = buffer.AsSpan(0, (int)length);
            for (var count = 0; count < bytes.Length;)
            {
                count += RandomAccess.Read(handle, bytes[count..], count) is var more and > 0 ? more : throw new EndOfStreamException();
            }

            return read(bytes);
        }
        catch (NotSupportedException e)
        {
            // A link may lead to a device, which has no length and perhaps no end.
            throw new UnreadableFileException(Path, "is a device, not a file", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(Path, $"cannot be read ({Reason(e)})", e);
        }
        finally
        {
            if (buffer is not null)
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }

    /// <summary>The first bytes of the content; fewer when the file is shorter.</summary>
    /// <param name="count">How many.</param>
    /// <exception cref="UnreadableFileException">The file cannot be opened.</exception>
    public byte[] ReadStart(int count)
    {
        try
        {
            using var stream = new FileStream(ReadablePath.Of(this), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            if (!stream.CanSeek)
            {
                throw new UnreadableFileException(Path, "is a device, not a file");
            }

            var bytes = new byte[count];
            return bytes[..stream.ReadAtLeast(bytes, count, throwOnEndOfStream: false)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(Path, $"cannot be read ({Reason(e)})", e);
        }
    }

    // The framework's message holds the absolute path, which must not reach a deterministic report.
    private string Reason(Exception e) => e switch
    {
        UnauthorizedAccessException when System.IO.Directory.Exists(FullPath) => "a folder stands in its place",
        UnauthorizedAccessException => "access denied",
        FileNotFoundException or DirectoryNotFoundException => "it was removed",
        EndOfStreamException => "it became shorter while it was read",
        _ => "input/output error, or a link that points to itself",
    };
}
