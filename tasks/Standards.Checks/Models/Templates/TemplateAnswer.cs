namespace Standards.Checks.Models.Templates;

/// <summary>One answer of a record.</summary>
/// <param name="Name">Name of the parameter.</param>
/// <param name="Values">What was given.</param>
public sealed record TemplateAnswer(string Name, IReadOnlyList<string> Values);
