using System.Buffers.Text;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;

namespace Standards.Sdk.Tests.Templates;

/// <summary>
/// An identity provider on a port of 127.0.0.1: a discovery document and a key, over https with a certificate of its own, and tokens in which anything may be
/// wrong.
/// </summary>
internal sealed class LoopbackProvider : IAsyncDisposable
{
    private const string KeyId = "key-1";

    private readonly RSA _key = RSA.Create(2048);
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 _certificate;
    private readonly CancellationTokenSource _stop = new();
    private Task _serving = Task.CompletedTask;

    private LoopbackProvider(X509Certificate2 certificate) => _certificate = certificate;

    public string Address => $"https://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>Starts it, and writes its certificate for those who are to trust it.</summary>
    public static async Task<LoopbackProvider> StartAsync(string certificateFile)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=provider", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        var certificate = request.CreateSelfSigned(now.AddMinutes(-5), now.AddHours(1));
        await File.WriteAllTextAsync(certificateFile, certificate.ExportCertificatePem());

        var provider = new LoopbackProvider(certificate);
        provider._listener.Start();
        provider._serving = provider.ServeAsync();
        return provider;
    }

    /// <summary>A token with a scope, good unless an argument says otherwise.</summary>
    public string Token(
        string scope = "items.read items.write",
        string audience = "orders",
        string? issuer = null,
        int seconds = 3600,
        string algorithm = "RS256",
        RSA? key = null)
    {
        var now = TimeProvider.System.GetUtcNow();
        var header = new { alg = algorithm, typ = "JWT", kid = KeyId };
        var claims = new { iss = issuer ?? Address, aud = audience, sub = "caller-1", exp = now.AddSeconds(seconds).ToUnixTimeSeconds(), scope };
        var content = $"{Encode(header)}.{Encode(claims)}";
        var signature = algorithm == "none"
            ? []
            : (key ?? _key).SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{content}.{Base64Url.EncodeToString(signature)}";
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Dispose();
        _certificate.Dispose();
        _key.Dispose();
        _stop.Dispose();
    }

    private static string Encode<T>(T part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var connection = await _listener.AcceptTcpClientAsync(_stop.Token);
                await AnswerAsync(connection.GetStream());
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException or System.Security.Authentication.AuthenticationException)
            {
                // A caller that hung up, or the end.
            }
        }
    }

    private async Task AnswerAsync(NetworkStream connection)
    {
        await using var stream = new SslStream(connection);
        await stream.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _stop.Token);
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var path = (await reader.ReadLineAsync(_stop.Token))?.Split(' ').ElementAtOrDefault(1);
        while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 })
        {
            // Headers say nothing here.
        }

        var body = path switch
        {
            "/.well-known/openid-configuration" => JsonSerializer.SerializeToUtf8Bytes(new { issuer = Address, jwks_uri = $"{Address}/keys" }),
            "/keys" => JsonSerializer.SerializeToUtf8Bytes(new { keys = new[] { PublicKey() } }),
            _ => [],
        };
        var status = body.Length == 0 ? "404 Not Found" : "200 OK";
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"),
            _stop.Token);
        await stream.WriteAsync(body, _stop.Token);
    }

    private object PublicKey()
    {
        var key = _key.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", kid = KeyId, n = Base64Url.EncodeToString(key.Modulus), e = Base64Url.EncodeToString(key.Exponent) };
    }
}
