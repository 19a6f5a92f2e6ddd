namespace Standards.Checks.Rules.Containers.Dockerfiles;

/// <summary>The commands of a <c>RUN</c> as lists of words, as far as separators tell them apart.</summary>
internal static class ScriptCommands
{
    // A longer one is data; nobody installs packages in it.
    private const int MaxScript = 64 * 1024;

    private static readonly char[] Blanks = [' ', '\t', '\r', '\\', '"', '\'', '[', ']', ','];

    /// <summary>The commands in their order; the parts of a pipe are commands of their own.</summary>
    /// <param name="script">A line for a shell, or several.</param>
    public static IEnumerable<string[]> Of(string script) => script.Length > MaxScript
        ? []
        : script
            .Split([';', '&', '|', '\n', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Select(command => command.Split(Blanks, StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 0);
}
