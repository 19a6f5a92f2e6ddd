using System.Text;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Versions;

namespace Standards.Checks.Rules.PublicApi;

/// <summary>
/// The file that records a public API: a declaration a line, below a heading <c># released 1.2.0</c> or <c># unreleased 1.3.0</c>. Other
/// lines with <c>#</c> and empty lines say nothing; line ends and order are not looked at.
/// </summary>
internal sealed class ApiFile
{
    /// <summary>More than the largest public API has.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    private const string Released = "# released ";
    private const string Unreleased = "# unreleased ";
    private const int MaxProblems = 20;

    private readonly Dictionary<string, ApiFileLine> _lines = new(StringComparer.Ordinal);
    private readonly List<ApiFileProblem> _problems = [];

    private ApiFile()
    {
    }

    /// <summary>The version up to which the API was released; empty when none was.</summary>
    public string ReleasedVersion { get; private set; } = "";

    /// <summary>The version in which the rest will be released.</summary>
    public string UnreleasedVersion { get; private set; } = "";

    /// <summary>The declarations by their text.</summary>
    public IReadOnlyDictionary<string, ApiFileLine> Lines => _lines;

    /// <summary>What is wrong with it; a file with problems is neither compared nor written.</summary>
    public IReadOnlyList<ApiFileProblem> Problems => _problems;

    /// <summary>Reads a file.</summary>
    public static ApiFile Parse(string text)
    {
        var file = new ApiFile();
        if (ConflictMarkers.FirstLine(Encoding.UTF8.GetBytes(text)) is var marker and > 0)
        {
            file._problems.Add(
                new ApiFileProblem(marker, "git left a conflict here", "Take the line of either side that says what the code has, and run the command"));
            return file;
        }

        file.Read(text);
        if (file._problems.Count == 0 && file.ReleasedVersion.Length == 0 && file.UnreleasedVersion.Length == 0)
        {
            file._problems.Add(
                new ApiFileProblem(1, "no heading says of which version the declarations are", $"Write '{Unreleased}' and the version above them"));
        }

        return file;
    }

    /// <summary>The text of a file.</summary>
    /// <param name="name">Name of the project.</param>
    /// <param name="releasedVersion">See <see cref="ReleasedVersion"/>.</param>
    /// <param name="released">Declarations of it, in order.</param>
    /// <param name="unreleasedVersion">See <see cref="UnreleasedVersion"/>.</param>
    /// <param name="unreleased">Declarations of it, in order.</param>
    public static string Write(string name, string releasedVersion, IEnumerable<string> released, string unreleasedVersion, IEnumerable<string> unreleased)
    {
        var text = new StringBuilder($"# Public API of {name}. Written by: dotnet build -t:StandardsPublicApi\n");
        if (releasedVersion.Length > 0)
        {
            text.Append(Released).Append(releasedVersion).Append('\n');
            text.AppendJoin("", released.Select(line => line + "\n"));
        }

        text.Append(Unreleased).Append(unreleasedVersion).Append('\n');
        return text.AppendJoin("", unreleased.Select(line => line + "\n")).ToString();
    }

    private void Read(string text)
    {
        bool? isReleased = null;
        var number = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            if (_problems.Count == MaxProblems)
            {
                return;
            }

            var line = raw.Trim();
            if (line.StartsWith(Released, StringComparison.Ordinal) || line.StartsWith(Unreleased, StringComparison.Ordinal))
            {
                var isFirst = line[2] == 'r';
                var version = line[(isFirst ? Released.Length : Unreleased.Length)..].Trim().ToString();
                isReleased = isFirst;
                Head(number, version, isFirst);
            }
            else if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            else if (isReleased is not { } released)
            {
                _problems.Add(new ApiFileProblem(number, "the declaration stands above the first heading", $"Write '{Unreleased}' and the version above it"));
            }
            else if (_lines.TryGetValue(line.ToString(), out var first))
            {
                _problems.Add(new ApiFileProblem(number, $"the declaration stands in line {first.Number} already", "Remove one of the two lines"));
            }
            else
            {
                _lines.Add(line.ToString(), new ApiFileLine(number, released));
            }
        }
    }

    private void Head(int number, string version, bool isReleased)
    {
        var known = isReleased ? ReleasedVersion : UnreleasedVersion;
        if (PackageVersionOrder.Compare(version, "0.0.0") is null)
        {
            _problems.Add(new ApiFileProblem(number, $"the heading names {ValueText.Quote(version)}, which is no version", "Write a version: 1.2.0"));
        }
        else if (known.Length > 0)
        {
            _problems.Add(new ApiFileProblem(
                number,
                $"there is a heading of the kind already, of {ValueText.Shorten(known)}",
                "Remove the heading, so that its declarations stand below the other one"));
        }
        else if (isReleased)
        {
            ReleasedVersion = version;
        }
        else
        {
            UnreleasedVersion = version;
        }
    }
}

/// <summary>A declaration in a file.</summary>
/// <param name="Number">1-based line.</param>
/// <param name="IsReleased">Whether it stands below the heading of what was released.</param>
internal sealed record ApiFileLine(int Number, bool IsReleased);

/// <summary>Something wrong in a file.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Fix">What to do.</param>
internal sealed record ApiFileProblem(int Line, string Message, string Fix);
