namespace Standards.Checks.Commands.Updating;

/// <summary>A parameter of a template.</summary>
/// <param name="Option">Its name on the command line, without hyphens.</param>
/// <param name="Choices">What may be chosen; empty for any text.</param>
internal sealed record TemplateParameter(string Option, IReadOnlyList<string> Choices)
{
    /// <summary>Whether a value may be given.</summary>
    public bool Takes(string value) => Choices.Count == 0 || Choices.Contains(value, StringComparer.OrdinalIgnoreCase);
}
