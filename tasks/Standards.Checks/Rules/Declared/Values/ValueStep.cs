namespace Standards.Checks.Rules.Declared.Values;

/// <summary>One step of a <see cref="ValuePath"/>.</summary>
/// <param name="Kind">Where it goes.</param>
/// <param name="Name">Key, element or attribute; <c>*</c> stands for all.</param>
/// <param name="Index">0-based, for a step into a list.</param>
internal sealed record ValueStep(ValueStepKind Kind, string Name = "", int Index = 0);
