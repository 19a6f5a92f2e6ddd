using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Models.Contracts;

/// <summary>The files that contracts refer to, each read when it is first asked for, and once.</summary>
/// <param name="readText">
/// The text of a repository-relative path; null for a path that is no file, and for a file that is no text or too large. It is asked for nothing outside the
/// repository.
/// </param>
internal sealed class ContractPages(Func<string, string?> readText)
{
    private readonly Dictionary<string, ContractPage?> _pages = new(StringComparer.Ordinal);

    /// <summary>The content of a path; null where the file is not there or cannot be opened.</summary>
    public ContractPage? Find(string path)
    {
        if (!_pages.TryGetValue(path, out var page))
        {
            page = readText(path) is { } text ? ContractPage.Read(path, text) : null;
            _pages.Add(path, page);
        }

        return page;
    }

    /// <summary>Adds a file whose text is known.</summary>
    public void Add(string path, string text) => _pages[path] = ContractPage.Read(path, text);

    /// <summary>The root of a path; null where there is none that can be read.</summary>
    public YamlNode? Root(string path) => Find(path)?.Root;
}
