using System.Globalization;

namespace Standards.Checks.Commands.Secrets;

/// <summary>One file of a comparison by git in its raw format (<c>--raw -z</c>; gitformat: <c>:modes ids status NUL path NUL</c>).</summary>
/// <param name="Mode">What it became; 0 when it is gone.</param>
/// <param name="Id">The object.</param>
/// <param name="Status">The letter, for a merge one a parent.</param>
/// <param name="Path">Relative to the folder that was asked about, with <c>/</c>.</param>
internal readonly record struct RawChange(int Mode, string Id, string Status, string Path)
{
    private const int Kind = 0xF000;

    /// <summary>Whether it is a file with a content.</summary>
    public bool IsFile => (Mode & Kind) == 0x8000;

    /// <summary>Whether it is a symbolic link, whose object holds its target.</summary>
    public bool IsLink => (Mode & Kind) == 0xA000;

    /// <summary>Reads what stands before a path: a colon for each side that it came from, modes, ids, status.</summary>
    /// <exception cref="FormatException">Git writes something else.</exception>
    public static RawChange Parse(string text, string path)
    {
        var sides = text.AsSpan().IndexOfAnyExcept(':');
        var words = text.Split(' ');
        return sides > 0 && words.Length == (2 * sides) + 3
            ? new RawChange(Convert.ToInt32(words[sides], 8), words[(2 * sides) + 1], words[^1], path)
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"git wrote {words.Length} words for a change"));
    }
}
