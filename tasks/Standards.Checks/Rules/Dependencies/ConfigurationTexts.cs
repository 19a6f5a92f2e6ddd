using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Rules.Dependencies;

/// <summary>The configuration files beside a project: logging and plug-ins are named there and loaded by name.</summary>
/// <param name="folder">Absolute path of the project's folder.</param>
internal sealed class ConfigurationTexts(string folder)
{
    private const int MaxFiles = 100;
    private const int MaxBytes = 1024 * 1024;
    private IReadOnlyList<string>? _texts;

    /// <summary>Whether a file names one of some assemblies or packages..</summary>
    public bool Mention(IEnumerable<string> names)
    {
        _texts ??= Read();
        return names.Any(name => _texts.Any(text => text.Contains(name, StringComparison.OrdinalIgnoreCase)));
    }

    private List<string> Read()
    {
        var read = new List<string>();
        foreach (var name in Directory.EnumerateFiles(folder)
            .Select(path => Path.GetFileName(path))
            .Where(IsConfiguration)
            .Order(StringComparer.Ordinal)
            .Take(MaxFiles))
        {
            try
            {
                read.Add(new SourceFile(folder, name, 0, 0).ReadText(MaxBytes));
            }
            catch (UnreadableFileException)
            {
                // Its owner hears of it elsewhere.
            }
        }

        return read;
    }

    private static bool IsConfiguration(string name) =>
        name.EndsWith(".config", StringComparison.OrdinalIgnoreCase)
        || (name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(".lock.json", StringComparison.OrdinalIgnoreCase));
}
