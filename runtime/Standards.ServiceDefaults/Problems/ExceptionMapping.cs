namespace Standards.ServiceDefaults.Problems;

/// <summary>Which problem an exception of the application becomes.</summary>
internal sealed record ExceptionMapping(Func<Exception, bool> Fits, int Status, string Code, string? Title);
