namespace Standards.Checks.Foundation.Text;

/// <summary>Writes paths into commands that a fix tells people to run.</summary>
internal static class CommandText
{
    /// <summary>The path as one word of a command line, in double quotes where a shell would split or expand it.</summary>
    public static string Word(string path)
    {
        foreach (var c in path)
        {
            if (!char.IsLetterOrDigit(c) && !"._-+@/\\:".Contains(c))
            {
                return $"\"{path}\"";
            }
        }

        return path;
    }
}
