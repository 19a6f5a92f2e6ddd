using System.Globalization;
using System.Text;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Packages;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Licences.Notices;

/// <summary>
/// What has to be passed on with a product: of each package that goes to the output its licence, copyright and texts. The same packages
/// give the same bytes on every machine; a text that several packages share stands there once.
/// </summary>
public sealed class ThirdPartyNotices
{
    private readonly StringBuilder _packages = new();
    private readonly List<string> _texts = [];

    private ThirdPartyNotices()
    {
    }

    /// <summary>The file's name.</summary>
    public const string FileName = "THIRD-PARTY-NOTICES.txt";

    /// <param name="restored">What was restored.</param>
    /// <param name="project">Repository-relative path of the project, for the finding.</param>
    /// <returns>The text with <c>\n</c> as line end, or STD4304 about what keeps it from being complete: never a part that looks whole.</returns>
    public static (string? Text, Finding? Problem) Write(RestoredPackages restored, string project)
    {
        var notices = new ThirdPartyNotices();
        foreach (var use in PackageUses.Of(restored.Assets).Where(use => use.IsShipped || use.IsShippedByProject))
        {
            try
            {
                if (restored.Folder.Find(use.Library) is not { } folder || restored.Folder.ReadNuspec(use.Library) is not { } nuspec)
                {
                    return (null, Incomplete(project, use, "is in no package folder"));
                }

                if (!nuspec.IsDevelopmentDependency)
                {
                    notices.Add(nuspec, use.Library, folder);
                }
            }
            catch (PackageDataException e)
            {
                return (null, Incomplete(project, use, $"has a nuspec that {e.Message}"));
            }
        }

        return (notices.Text(), null);
    }

    /// <summary>STD4304 for a file that cannot be written.</summary>
    public static Finding Unwritable(string project) =>
        new(RuleCatalog.LicenceVerified, project, 1, 1, $"{FileName} cannot be written below obj", "Make the folder obj of the project writable");

    private static Finding Incomplete(string project, PackageUse use, string reason) => new(
        RuleCatalog.LicenceVerified,
        project,
        1,
        1,
        $"{FileName} is not written, because package '{use.Library.Id}' {use.Library.Version} {reason}",
        $"Run 'dotnet restore {CommandText.Word(project)} --force'");

    private void Add(Nuspec nuspec, AssetsLibrary library, string folder)
    {
        var licence = PackageLicenceReader.Read(nuspec, library, folder);
        _packages.Append('\n').Append(library.Id).Append(' ').Append(library.Version).Append('\n');
        Line("Licence", licence.Text);
        Line("Copyright", nuspec.Copyright);
        Line("Authors", nuspec.Authors);
        Line("Home", nuspec.ProjectUrl.Length > 0 ? nuspec.ProjectUrl : nuspec.RepositoryUrl);
        var numbers = Texts(nuspec, library, folder, licence).Select(Number).Distinct().Order().Select(n => n.ToString(CultureInfo.InvariantCulture)).ToList();
        Line("Texts", string.Join(", ", numbers));
    }

    private static IEnumerable<string> Texts(Nuspec nuspec, AssetsLibrary library, string folder, PackageLicence licence)
    {
        var own = PackageLicenceReader.RootFiles(library).ToList();
        if (nuspec.LicenseFile.Length > 0 && !own.Contains(nuspec.LicenseFile, StringComparer.OrdinalIgnoreCase))
        {
            own.Insert(0, nuspec.LicenseFile);
        }

        var found = own.Select(file => PackageLicenceReader.ReadText(file, folder)).OfType<string>().ToList();
        if (found.Count == 0 && licence.Expression is { } expression)
        {
            found.AddRange(NoticeTexts.Terms(expression).Select(term => NoticeTexts.Of(term) ?? $"{term}: see https://spdx.org/licenses/{term.Id}.html"));
        }

        return found.Concat(
            library.Files.Where(IsNotice).Order(StringComparer.Ordinal).Select(file => PackageLicenceReader.ReadText(file, folder)).OfType<string>());
    }

    // NOTICE, THIRD-PARTY-NOTICES.TXT, ThirdPartyNotices.txt: at the root of the package, as text.
    private static bool IsNotice(string file)
    {
        var dot = file.LastIndexOf('.');
        var (stem, extension) = dot < 0 ? (file, "") : (file[..dot], file[(dot + 1)..]);
        return extension.ToUpperInvariant() is "" or "TXT" or "MD"
            && stem.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToUpperInvariant() is "NOTICE"
                or "NOTICES"
                or "THIRDPARTYNOTICE"
                or "THIRDPARTYNOTICES";
    }

    private void Line(string name, string value)
    {
        if (value.Length > 0)
        {
            _packages.Append("  ").Append(name).Append(": ").Append(ValueText.OneLine(value.ReplaceLineEndings(" "))).Append('\n');
        }
    }

    private int Number(string text)
    {
        var normal = string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim('\n');
        var index = _texts.IndexOf(normal);
        if (index < 0)
        {
            _texts.Add(normal);
            index = _texts.Count - 1;
        }

        return index + 1;
    }

    private string Text()
    {
        var text = new StringBuilder("Third-party notices\n\n");
        text
            .Append(
                _packages.Length == 0
                    ? "No package of others is part of this software.\n"
                    : "This software contains the packages below, each under its own licence.\n")
            .Append(_packages);
        foreach (var (index, content) in _texts.Index())
        {
            text.Append('\n').Append('-', 80).Append('\n').Append(CultureInfo.InvariantCulture, $"Text {index + 1}\n\n").Append(content).Append('\n');
        }

        return OutputText.Lines(text.ToString());
    }
}
