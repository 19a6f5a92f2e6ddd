namespace Standards.Checks.Models.Contracts;

/// <summary>An endpoint without the names of its parameters.</summary>
/// <param name="Method">In upper case; empty for all methods.</param>
/// <param name="Path">With <c>{}</c> for every parameter, without a slash at its end.</param>
internal readonly record struct Endpoint(string Method, string Path)
{
    private static readonly string[] Methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"];

    /// <summary>The methods of OpenAPI in upper case.</summary>
    public static bool IsMethod(string text) => Methods.Contains(text.ToUpperInvariant(), StringComparer.Ordinal);

    /// <summary>Reads <c>GET /api/v1/orders/{id}</c> or <c>/api/v1/orders</c>.</summary>
    public static Endpoint Parse(string text)
    {
        var parts = text.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts is [var method, var path] && IsMethod(method) ? new(method.ToUpperInvariant(), Normal(path)) : new("", Normal(text.Trim()));
    }

    /// <summary>What the address of a server puts before every path: <c>/api/v1</c> of <c>https://orders.example.com/api/v1</c>; empty for nothing.</summary>
    public static string Prefix(string url)
    {
        var host = url.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0 ? url.IndexOf('/', scheme + 3) : 0;
        return host < 0 ? "" : url[host..].TrimEnd('/');
    }

    /// <summary>A path in the form of <see cref="Path"/>.</summary>
    public static string Normal(string path) =>
        string.Join('/', path.TrimEnd('/').Split('/').Select(s => s.StartsWith('{') && s.EndsWith('}') ? "{}" : s));
}
