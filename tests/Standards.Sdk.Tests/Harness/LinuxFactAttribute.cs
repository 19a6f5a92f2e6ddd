namespace Standards.Sdk.Tests.Harness;

/// <summary>A test of what only Linux has; skipped, and said so, elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
        {
            Skip = "needs SSL_CERT_FILE, from which OpenSSL takes the certificates that it trusts";
        }
    }
}
