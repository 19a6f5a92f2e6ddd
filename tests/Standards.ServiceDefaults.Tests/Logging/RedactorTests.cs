using Standards.ServiceDefaults.Logging;

namespace Standards.ServiceDefaults.Tests.Logging;

public sealed class RedactorTests
{
    private readonly Redactor _redactor = new();

    public static TheoryData<string, string> Secrets => new()
    {
        { "Authorization: Bearer abcdef1234567890", "abcdef1234567890" },
        { "sent bearer abcdef1234567890 to it", "abcdef1234567890" },
        { "basic dXNlcjpwYXNzd29yZA==", "dXNlcjpwYXNzd29yZA" },
        { "token is eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl here", "eyJzdWIiOiIxIn0" },
        { "x eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0", "eyJzdWIiOiIxIn0" },
        { """
            a
            -----BEGIN PRIVATE KEY-----
            MIIEvQ
            -----END PRIVATE KEY-----
            b
            """, "MIIEvQ" },
        { "-----BEGIN RSA PRIVATE KEY-----\nMIIEvQ cut off", "MIIEvQ" },
        { "Host=db;Username=orders;Password=hunter2;Database=orders", "hunter2" },
        { "Server=db;Pwd = hunter2 ;x", "hunter2" },
        { "User { Name = a, Password = hunter2 }", "hunter2" },
        { """{"client_secret":"hunter2 and more","a":1}""", "and more" },
        { "GET /?access_token=hunter2&b=1", "hunter2" },
        { "Cookie: session=hunter2; theme=dark", "hunter2" },
        { "postgres://orders:hunter2@db:5432/orders", "hunter2" },
        { "card 4111 1111 1111 1111 was refused", "4111" },
        { "card 4111-1111-1111-1111", "1111-1111" },
        { "5500000000000004", "5500000000000004" },
        { "order 1 4111 1111 1111 1111", "4111" },
        { "mail to jane.doe@example.com.", "jane.doe" },
    };

    [Theory]
    [MemberData(nameof(Secrets))]
    public void Secret_is_gone(string text, string secret)
    {
        var scrubbed = _redactor.Scrub(text);
        Assert.DoesNotContain(secret, scrubbed, StringComparison.Ordinal);
        Assert.Contains(Redactor.Mask, scrubbed, StringComparison.Ordinal);
        Assert.Equal(scrubbed, _redactor.Scrub(scrubbed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Order 42 was created in 1763775311123 ms")]
    [InlineData("4bf92f3577b34da6a3ce929d0e0e4736")]
    [InlineData("4111111111111112")]
    [InlineData("the key of this @ sign: tokens are not here")]
    [InlineData("https://example.com:8080/a@b")]
    [InlineData("a basic thing")]
    [InlineData("System.Runtime, PublicKeyToken=b03f5f7f11d50a3a")]
    [InlineData("2026-11-22T01:35:11.123Z")]
    public void Harmless_text_is_the_same_string(string text) => Assert.Same(text, _redactor.Scrub(text));

    [Fact]
    public void What_is_around_a_secret_stays()
        => Assert.Equal("Host=db;Password=[redacted];Database=orders", _redactor.Scrub("Host=db;Password=hunter2;Database=orders"));

    [Fact]
    public void Email_addresses_stay_where_that_is_off() => Assert.Equal("to jane@example.com", new Redactor(emails: false).Scrub("to jane@example.com"));

    [Theory]
    [InlineData("password")]
    [InlineData("user_password_hash")]
    [InlineData("ApiKey")]
    [InlineData("X-Api-Key")]
    [InlineData("ConnectionString")]
    [InlineData("Set-Cookie")]
    [InlineData("refreshToken")]
    [InlineData("Authorization")]
    [InlineData("clientSecret")]
    public void Secret_names_are_known(string key) => Assert.True(_redactor.IsSecret(key));

    [Theory]
    [InlineData("OrderId")]
    [InlineData("cancellationToken")]
    [InlineData("Route")]
    public void Other_names_are_no_secrets(string key) => Assert.False(_redactor.IsSecret(key));

    [Fact]
    public void Own_word_names_a_secret() => Assert.True(new Redactor(["customer-number"]).IsSecret("CustomerNumber"));

    [Theory]
    [InlineData("@")]
    [InlineData("a@")]
    [InlineData("eyJaaaaaa")]
    [InlineData("password")]
    [InlineData("password =")]
    [InlineData("bearer ")]
    [InlineData("4 1 1 ")]
    [InlineData("x://a:")]
    public void Hostile_repetition_takes_linear_time(string piece)
    {
        // Quadratic work on 400,000 pieces would take minutes; the time is that of the test run, so no clock is read.
        var text = string.Concat(Enumerable.Repeat(piece, 400_000));
        Assert.NotNull(_redactor.Scrub(text));
    }
}
