using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Templates;

namespace Standards.Checks.Commands.Updating;

/// <summary>The answers of a record as options of <c>dotnet new</c>, as far as one version of its template asks for them.</summary>
/// <param name="record">The record.</param>
/// <param name="version">Version of the package of templates.</param>
/// <param name="definition">What the template asks in that version.</param>
internal sealed class TemplateOptions(TemplateRecord record, string version, TemplateDefinition definition)
{
    /// <summary>What is wrong with each answer that this version does not take.</summary>
    public IEnumerable<string> Misfits => record.Answers.Select(Misfit).OfType<string>();

    /// <summary>The arguments of the command, without answers that do not fit.</summary>
    public IReadOnlyList<string> Arguments =>
        [.. SkippedRestore(), .. AnswersBefore(), .. record.Answers.Where(answer => Misfit(answer) is null).SelectMany(ArgumentsOf)];

    private IEnumerable<string> SkippedRestore() => definition.Parameters.TryGetValue("skipRestore", out var skip) ? [$"--{skip.Option}"] : [];

    // What the record does not say, because its template did not ask it then.
    private IEnumerable<string> AnswersBefore() => KnownTemplates.Before
        .Where(before => definition.Parameters.ContainsKey(before.Key) && !record.Answers.Any(given => given.Name == before.Key))
        .Select(before => $"--{definition.Parameters[before.Key].Option}={before.Value}");

    private string? Misfit(TemplateAnswer answer) =>
        !definition.Parameters.TryGetValue(answer.Name, out var parameter) ? $"{record.Template} {version} asks no '{answer.Name}'"
        : !answer.Values.All(parameter.Takes)
            ? $"'{ValueText.Shorten(string.Join(", ", answer.Values))}' is no answer to '{answer.Name}' of {record.Template} {version}"
        : null;

    // An argument of its own when empty; else in one with the name, since one that begins with '@' or '-' means something else.
    private IEnumerable<string> ArgumentsOf(TemplateAnswer answer)
    {
        var option = $"--{definition.Parameters[answer.Name].Option}";
        return answer.Values.SelectMany(value => value.Length == 0 ? (string[])[option, ""] : [$"{option}={value}"]);
    }
}
