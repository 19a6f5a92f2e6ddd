namespace Standards.Checks.Artifacts.Sbom;

/// <summary>Addresses that packages write into their metadata, which may be anything.</summary>
internal static class WebAddress
{
    /// <summary>Whether a text is an absolute address on the web without user or password.</summary>
    public static bool Is(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri.UserInfo.Length == 0;
}
