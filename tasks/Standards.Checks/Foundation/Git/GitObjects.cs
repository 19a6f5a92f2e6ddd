using System.Globalization;
using System.Text;

namespace Standards.Checks.Foundation.Git;

/// <summary>
/// Contents of objects, in the order in which they are asked for, from one git (<c>cat-file --batch</c>). At most <see cref="Ahead"/>
/// questions may be open: they fit into a pipe, so that nobody waits for a git that waits for its answers to be read.
/// </summary>
/// <param name="process">A running <c>git cat-file --batch</c>.</param>
internal sealed class GitObjects(GitProcess process) : IDisposable
{
    // What is missing is named as it was asked for: a revision and a path.
    private const int MaxHeader = 16 * 1024;

    private readonly BufferedStream _answers = new(process.Output, 1 << 16);
    private readonly MemoryStream _questions = new();
    private GitObjectStream? _current;

    /// <summary>How many objects may be asked for before the first is read.</summary>
    public const int Ahead = 32;

    /// <summary>
    /// Arguments of git. What is larger than 16 MB it passes through instead of unpacking it in its memory; the second setting keeps what
    /// versions of one file are put together from.
    /// </summary>
    public static string[] Arguments { get; } = ["-c", "core.bigFileThreshold=16m", "-c", "core.deltaBaseCacheLimit=64m", "cat-file", "--batch"];

    /// <summary>Asks for an object, by its id or by another name on one line; git sees it with <see cref="Flush"/>.</summary>
    public void Ask(string id)
    {
        _questions.Write(Encoding.UTF8.GetBytes(id));
        _questions.WriteByte((byte)'\n');
    }

    /// <summary>Gives git every question.</summary>
    public void Flush()
    {
        _questions.WriteTo(process.Input);
        _questions.SetLength(0);
        process.Input.Flush();
    }

    /// <summary>The content of the next object that was asked for, to be read before the one after it; null when it is not in this clone.</summary>
    /// <exception cref="IOException">Git ended.</exception>
    public GitObjectStream? Next()
    {
        _current?.Drain();
        _current = null;
        var header = Line();
        var size = header.LastIndexOf(' ');
        if (header.EndsWith(" missing", StringComparison.Ordinal))
        {
            return null;
        }

        return size > 0 && long.TryParse(header.AsSpan(size + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? _current = new GitObjectStream(_answers, length)
            : throw new IOException("git gave no object");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _answers.Dispose();
        _questions.Dispose();
        _current?.Dispose();
        process.Dispose();
    }

    private string Line()
    {
        var line = new StringBuilder(64);
        for (int b; (b = _answers.ReadByte()) != '\n';)
        {
            line.Append(b >= 0 && line.Length < MaxHeader ? (char)b : throw new IOException("git ended"));
        }

        return line.ToString();
    }
}
