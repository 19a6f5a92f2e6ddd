namespace Standards.Checks.Rules.Pipelines;

/// <summary>A line of a script.</summary>
/// <param name="Text">Without indentation.</param>
/// <param name="Offset">Of its first character, in the text of the file.</param>
internal readonly record struct ScriptLine(string Text, int Offset);
