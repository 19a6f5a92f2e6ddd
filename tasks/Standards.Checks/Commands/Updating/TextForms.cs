using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Commands.Updating;

/// <summary>The form of each text of the commit that is updated. The work tree is clean, so the index tells of line ends and the files tell of marks.</summary>
internal sealed class TextForms
{
    private readonly Dictionary<string, TextForm> _forms = new(StringComparer.Ordinal);
    private readonly bool _isMostlyCrlf;

    public TextForms(UpdateGit git)
    {
        // i/lf w/crlf attr/text=auto eol=lf TAB path
        var (lf, crlf) = (0, 0);
        foreach (var field in git.Fields("ls-files", "--eol", "-z"))
        {
            var tab = field.IndexOf('\t', StringComparison.Ordinal);
            var (index, path) = (field[..field.IndexOf(' ', StringComparison.Ordinal)], field[(tab + 1)..]);
            if (index is not ("i/lf" or "i/crlf" or "i/none"))
            {
                continue;
            }

            lf += index == "i/lf" ? 1 : 0;
            crlf += index == "i/crlf" ? 1 : 0;
            _forms[path] = new TextForm(index == "i/crlf", false);
        }

        _isMostlyCrlf = crlf > lf;
    }

    /// <summary>The form of a file; of one that is not there, that of most others.</summary>
    public TextForm Of(string top, string path) =>
        _forms.TryGetValue(path, out var form) ? form with { HasMark = HasMark(Path.Combine(top, path)) } : new TextForm(_isMostlyCrlf, false);

    private static bool HasMark(string path)
    {
        try
        {
            using var file = RegularFile.Open(path);
            Span<byte> start = stackalloc byte[3];
            return file.ReadAtLeast(start, 3, throwOnEndOfStream: false) == 3 && start is [0xEF, 0xBB, 0xBF];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
