using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Templates;

namespace Standards.Checks.Commands.Updating;

/// <summary>The answers of a record as arguments of <c>dotnet new</c>, for the version of the template that is asked now.</summary>
internal static class TemplateArguments
{
    /// <summary>The arguments, and what a reader of the report should know of answers that are left out.</summary>
    /// <param name="isTolerant">Whether answers that this version does not know are left out and remarked; else they are refused.</param>
    /// <exception cref="UpdateRefusedException">An answer is not known and is not to be left out.</exception>
    public static (IReadOnlyList<string> Arguments, IReadOnlyList<string> Remarks) Of(
        TemplateRecord record, string version, TemplateDefinition definition, bool isTolerant)
    {
        var (arguments, remarks) = (new List<string>(), new List<string>());
        if (definition.Parameters.TryGetValue("skipRestore", out var skip))
        {
            arguments.Add($"--{skip.Option}");
        }

        arguments.AddRange(
            from answer in KnownTemplates.Before
            where !record.Answers.Any(given => given.Name == answer.Key) && definition.Parameters.ContainsKey(answer.Key)
            select $"--{definition.Parameters[answer.Key].Option}={answer.Value}");
        foreach (var answer in record.Answers)
        {
            if (definition.Parameters.GetValueOrDefault(answer.Name) is { } parameter && answer.Values.All(parameter.Takes))
            {
                arguments.AddRange(answer.Values.SelectMany(value => Write(parameter, value)));
            }
            else
            {
                remarks.Add(LeftOut(answer, record, version, definition, isTolerant));
            }
        }

        return (arguments, remarks);
    }

    // An argument of its own when empty; else in one with the name, since one that begins with '@' or '-' means something else.
    private static string[] Write(TemplateParameter parameter, string value) =>
        value.Length == 0 ? [$"--{parameter.Option}", ""] : [$"--{parameter.Option}={value}"];

    private static string LeftOut(TemplateAnswer answer, TemplateRecord record, string version, TemplateDefinition definition, bool isTolerant)
    {
        var what = definition.Parameters.ContainsKey(answer.Name)
            ? $"'{ValueText.Shorten(string.Join(", ", answer.Values))}' is no answer to '{answer.Name}' of {record.Template} {version}"
            : $"{record.Template} {version} asks no '{answer.Name}'";
        return isTolerant
            ? $"{what} any more; the answer of {record.Path} is left out"
            : throw new UpdateRefusedException(
                $"{what}, although {record.Path} was written by it",
                "Take the record back from git ('git log -- .standards'); only an update writes it");
    }
}
