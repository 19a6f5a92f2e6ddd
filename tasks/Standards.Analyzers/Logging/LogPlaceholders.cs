using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Standards.Analyzers.Logging;

/// <summary>The names that a message gives its values: <c>{Email}</c>.</summary>
internal static class LogPlaceholders
{
    private static readonly Regex Placeholder = new(@"(?<!\{)\{[@$]?(\w+)[^{}]*\}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The placeholder of a value of <c>params</c>, null for other values and where the message is not constant.</summary>
    public static string? NameOf(IOperation value, IInvocationOperation call)
    {
        var template = TemplateOf(call);
        var position = PositionOf(value, call);
        if (template is null || position < 0)
        {
            return null;
        }

        var names = In(template);
        return position < names.Count ? names[position] : null;
    }

    /// <summary>Whether a value is written with all of its members: <c>{@Order}</c>.</summary>
    public static bool IsTakenApart(IOperation value, IInvocationOperation call)
    {
        var position = PositionOf(value, call);
        if (position < 0 || TemplateOf(call) is not { } template)
        {
            return false;
        }

        var found = Placeholder.Matches(template);
        return position < found.Count && found[position].Value[1] == '@';
    }

    /// <summary>The message of a call of the extensions; null for one that is put together.</summary>
    public static string? TemplateOf(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(a => a.Parameter?.Name is "message" or "messageFormat" or "messageTemplate")?.Value.ConstantValue.Value as string;

    /// <summary>
    /// The values of <c>params</c>, in their order; none where they are given as one array. Serilog and NLog have overloads for the first few values.
    /// </summary>
    public static IReadOnlyList<IOperation> ValuesOf(IInvocationOperation call) =>
        call.Arguments.LastOrDefault() is { ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer: { } initializer } }
            ? initializer.ElementValues
            : [.. call.Arguments.Where(IsValue).Select(a => a.Value)];

    /// <summary>The names in a message, in their order.</summary>
    public static IReadOnlyList<string> In(string template) => [.. Placeholder.Matches(template).Cast<Match>().Select(match => match.Groups[1].Value)];

    /// <summary>A message with another name at one place; null for a message without such a place.</summary>
    public static string? Renamed(string template, int at, string name)
    {
        var found = Placeholder.Matches(template);
        return at < found.Count && found[at].Groups[1] is var old ? template.Remove(old.Index, old.Length).Insert(old.Index, name) : null;
    }

    private static int PositionOf(IOperation value, IInvocationOperation call)
    {
        var values = call.Arguments.LastOrDefault()?.Value is IArrayCreationOperation { Initializer: { } initializer }
            ? initializer.ElementValues
            : ValuesOf(call);
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i].Syntax.Span.Contains(value.Syntax.Span))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsValue(IArgumentOperation argument) =>
        argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { IsParams: false, Name: var name } }
        && (name.StartsWith("propertyValue", StringComparison.Ordinal) || name.StartsWith("argument", StringComparison.Ordinal))
        && name != "propertyValues";
}
