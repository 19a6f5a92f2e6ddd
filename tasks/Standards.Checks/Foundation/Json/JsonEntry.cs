namespace Standards.Checks.Foundation.Json;

/// <summary>One value of a configuration file, or an empty section.</summary>
/// <param name="Key">The path with <c>:</c> between its parts, as .NET configuration names it; elements of lists are their numbers.</param>
/// <param name="Value">The value as text: of strings without quotes, empty for null and empty sections.</param>
/// <param name="Kind">String <c>s</c>, number <c>n</c>, boolean <c>b</c>, null or empty <c>0</c>.</param>
/// <param name="Line">1-based line of the key, or of the value in a list.</param>
/// <param name="Column">1-based column of it.</param>
internal sealed record JsonEntry(string Key, string Value, char Kind, int Line, int Column);
