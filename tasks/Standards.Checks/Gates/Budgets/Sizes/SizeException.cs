namespace Standards.Checks.Gates.Budgets.Sizes;

/// <summary>What was to be measured is not there or not whole. The message goes behind the name of the thing.</summary>
internal sealed class SizeException(string message) : Exception(message);
