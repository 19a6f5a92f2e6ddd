namespace Standards.Checks.Budgets;
/// <summary>stub</summary>
public static class ByteSize { /// <summary>stub</summary>
 public static bool TryParse(string text, out long bytes) => long.TryParse(text, out bytes); }
