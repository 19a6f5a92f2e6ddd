using System.Text;

namespace Standards.Checks.Tests.Secrets;

/// <summary>Detectors that need what stands around a value: <c>@@</c> is the value, <c>|</c> a line end.</summary>
public sealed class PlacedDetectorTests
{
    private static readonly (string Rule, string Path, Func<int, string> Value, string[] Lines)[] True =
    [
        ("STD5001", "a.ini", i => SecretSamples.Body(SecretSamples.Base64, 40, i),
        [
            "aws_secret_access_key = @@", "AWS_SECRET_ACCESS_KEY=@@", "export AWS_SECRET_ACCESS_KEY='@@'", "\"SecretAccessKey\": \"@@\"", "aws_secret_key: @@",
            """<add key="AwsSecretKey" value="@@" />""",
            "ENV AWS_SECRET_ACCESS_KEY @@", "secret_access_key = \"@@\"", "- name: AWS_SECRET_ACCESS_KEY|  value: @@",
            "aws configure set --aws_secret_access_key @@", "      AWS_SECRET_ACCESS_KEY: \"@@\"",
        ]),
        (
            "STD5001",
            "A.cs",
            i => SecretSamples.Body(SecretSamples.Base64, 40, i),
            [
                """var awsSecretKey = "@@";""",
                """const string SecretKey = @"@@";""",
                """options.SecretAccessKey = "@@";""",
                "[\"AWS_SECRET_ACCESS_KEY\"] = \"@@\"",
            ]),
        ("STD5002", "a.json", SecretSamples.AccountKey,
        [
            "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=@@;EndpointSuffix=core.windows.net",
            "\"Storage\": \"AccountName=shop;AccountKey=@@\"",
            "AZURE_STORAGE=AccountName=a;AccountKey=@@",
            "AccountEndpoint=https://shop.documents.azure.com:443/;AccountKey=@@;",
            """<add name="S" connectionString="AccountName=s;AccountKey=@@" />""",
            "- STORAGE=AccountName=a;AccountKey=@@",
            "ENV S AccountKey=@@",
            "export S='AccountKey=@@'",
            "--connection-string \"AccountName=a;AccountKey=@@\"",
            "storage: AccountKey=@@ # main",
            "storage: { key: 'AccountKey=@@' }",
        ]),
        ("STD5002", "a.yml", SecretSamples.EntraSecret,
        [
            "client_secret: @@",
            "AZURE_CLIENT_SECRET=@@",
            "\"ClientSecret\": \"@@\"",
            """var s = "@@";""",
            """<add key="s" value="@@"/>""",
            "-p @@",
            "curl -d client_secret=@@",
            "ENV S=@@",
            "secret = \"@@\"",
            "| x | `@@` |".Replace("|", ""),
            "export S='@@'",
        ]),
        ("STD5008", "a.env", i => SecretSamples.Body(SecretSamples.Hex, 32, i),
        [
            "TWILIO_AUTH_TOKEN=@@", "twilio_token: @@", "\"TwilioAuthToken\": \"@@\"", "Twilio:AuthToken=@@", "export TWILIO_TOKEN='@@'",
            "ENV TWILIO_AUTH_TOKEN @@", """TwilioClient.Init("AC1", "@@")""", "twilio.auth.token = @@",
            """<add key="TwilioToken" value="@@" />""", "      - TWILIO_AUTH_TOKEN=@@", "https://api.twilio.com/2010?token=@@",
        ]),
        ("STD5014", "a.cs", i => SecretSamples.Jwt(i),
        [
            """var token = "@@";""", "Authorization: Bearer @@", "\"token\": \"@@\"", "TOKEN=@@", "id_token=@@&x=1", "curl -H \"Authorization: Bearer @@\"",
            "<token>@@</token>", "jwt: '@@'", "`@@`", "https://a.contoso.com/?t=@@", """new JwtSecurityToken("@@")""",
        ]),
        ("STD5016", "src/appsettings.json", SecretSamples.Password,
        [
            "Server=db;Database=shop;User Id=app;Password=@@;",
            "\"Shop\": \"Host=db;Username=app;Password=@@\"",
            "Data Source=db;Initial Catalog=s;User ID=app;Pwd=@@",
            "server=db;uid=app;pwd=@@;database=shop",
            """<add name="S" connectionString="Server=db;User Id=a;Password=@@" />""",
            "cache:6379,password=@@,ssl=True,abortConnect=False",
            "- ConnectionStrings__Shop=Server=db;User Id=a;Password=@@",
            "ENV C \"Host=db;Port=5432;Username=a;Password=@@\"",
            "export C='Server=db;Uid=a;Pwd=@@;'",
            "amqp: host=rabbit;username=a;password=@@",
            "Server=tcp:db.contoso.com,1433;Password=@@;User ID=a",
            "jdbc:sqlserver://db;user=a;password=@@;encrypt=true",
        ]),
        (
            "STD5016",
            "a.json",
            i => SecretSamples.Body(SecretSamples.Base64, 43, i) + "=",
            [
                "Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=@@",
                "\"Bus\": \"Endpoint=sb://a/;SharedAccessKeyName=R;SharedAccessKey=@@;EntityPath=orders\"",
            ]),
        ("STD5017", "a.yml", SecretSamples.Password,
        [
            "postgres://app:@@@db:5432/shop",
            "url: mongodb+srv://app:@@@cluster0.contoso.net/shop",
            "DATABASE_URL=mysql://app:@@@db/shop",
            "redis://:@@@cache:6379/0",
            "amqps://app:@@@broker/vhost",
            "https://deploy:@@@git.contoso.com/a.git",
            "\"proxy\": \"http://user:@@@proxy.contoso.com:8080\"",
            "ftp://user:@@@files.contoso.com",
            "- URL=postgresql://app:@@@10.0.0.5/shop",
            "git clone https://bot:@@@git.contoso.com/x",
            "smtp://mail:@@@smtp.contoso.com:587",
            """<add value="amqp://a:@@@b" />""",
        ]),
        ("STD5018", "a.http", i => Convert.ToBase64String(Encoding.UTF8.GetBytes("app:" + SecretSamples.Password(i))),
        [
            "Authorization: Basic @@",
            "curl -H 'Authorization: Basic @@' https://a.contoso.com",
            "\"Authorization\": \"Basic @@\"",
            """headers.Add("Authorization", "Basic @@");""",
            "Proxy-Authorization: Basic @@",
            "AUTH=Basic @@",
            """<header name="Authorization">Basic @@</header>""",
            "authorization: 'basic @@'", "auth: Basic @@", "`Basic @@`", "-H \"Authorization: Basic @@\"",
        ]),
        (
            "STD5018",
            "a.http",
            i => SecretSamples.Body(SecretSamples.Alphanumeric, 40, i),
            [
                "Authorization: Bearer @@",
                "curl -H 'Authorization: Bearer @@' https://a.contoso.com",
                "\"Authorization\": \"Bearer @@\"",
                "authorization: bearer @@",
            ]),
        (
            "STD5018",
            "a.sh",
            SecretSamples.Password,
            ["curl -u app:@@ https://a.contoso.com", "curl --user 'app:@@' https://a.contoso.com", """curl -s -X POST -u "app:@@" https://a.contoso.com"""]),
        ("STD5019", "deploy/secret.yaml", i => Convert.ToBase64String(Encoding.UTF8.GetBytes(SecretSamples.Password(i))),
        [
            "apiVersion: v1|kind: Secret|metadata:|  name: a|data:|  password: @@",
            "kind: Secret|data:|  a: @@",
            "data:|  a: @@|kind: Secret",
            "kind: Secret|type: Opaque|data:|  user: YXBw|  pass: \"@@\"",
            "kind: Secret # a|data:|  a: @@",
            "a: 1|---|apiVersion: v1|kind: Secret|data:|    a: '@@'",
            "metadata:|  name: x|data:|  db.json: @@|kind: Secret|",
            "kind: Secret|immutable: true|data:|  # the password|  a: @@",
            """kind: Secret|data:|  "a": @@|---|kind: ConfigMap""",
            "kind: Secret|data:|  a: @@|type: Opaque",
        ]),
        ("STD5019", "deploy/secret.yaml", SecretSamples.Password, ["kind: Secret|stringData:|  a: @@", """kind: Secret|stringData:|  a: "@@"|type: Opaque"""]),
        ("STD5020", "A.cs", i => SecretSamples.Body(SecretSamples.Alphanumeric, 32, i),
        [
            """const string ApiKey = "@@";""", """private string _clientSecret = @"@@";""", """var token = $"@@";""", """ApiKey: "@@",""",
            """settings["ApiKey"] = "@@";""", """request.Headers.Add("X-Api-Key", "@@");""", """"var signingKey = """@@""";"""",
            """"var accessToken = """|    @@|    """;"""",
            """{ "client_secret", "@@" },""", """var body = "{\"apiKey\": \"@@\"}";""", """EncryptionKey => "@@";""", "Secret := \"@@\"",
        ]),
        ("STD5020", "a.yaml", i => SecretSamples.Body(SecretSamples.Alphanumeric, 32, i),
        [
            "api_key: @@", "API_KEY=@@", "\"ApiKey\": \"@@\"", "<ApiKey>@@</ApiKey>", """<add key="Shop:ApiKey" value="@@" />""", "ENV API_KEY @@",
            "ENV API_KEY=@@", "export SHOP_TOKEN=@@", "shop.secret = @@", "client_secret = \"@@\"", "- name: SHOP_API_KEY|  value: @@",
            "- name: SHOP_API_KEY|  value: \"@@\"",
            "dotnet nuget push --api-key @@", "tool --token=@@ run", "      - CLIENTSECRET=@@", "curl -H 'X-Api-Key: @@' https://a.contoso.com",
            "accesstoken: @@", "TOKEN = '@@'",
        ]),
        ("STD5020", "a.yaml", i => SecretSamples.Body(SecretSamples.Digits + SecretSamples.Lower, 32, i), ["api_key: @@", "\"token\": \"@@\""]),
        (
            "STD5020",
            "a.yaml",
            SecretSamples.Password,
            [
                "password: @@", "POSTGRES_PASSWORD=@@", "\"Password\": \"@@\"", "<password>@@</password>", "db_passwd = @@",
                "machine a.contoso.com login app password @@", "mysql --password=@@ shop", "- name: DB_PASSWORD|  value: @@", "dbpassword: @@",
                "passphrase: '@@'",
            ]),
    ];

    private static readonly Dictionary<string, (string Path, string[] Lines)> False = new(StringComparer.Ordinal)
    {
        ["STD5001"] = ("a.ini",
        [
            "aws_secret_access_key = ${AWS_SECRET}",
            "aws_secret_access_key = <secret>",
            "AWS_SECRET_ACCESS_KEY=",
            "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            "aws_secret_name: shop/production/database/credentials01",
            "SecretKeyRef: shop-production-database-credentials-01",
            "aws_secret_access_key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            "\"SecretAccessKey\": \"{{resolve:secretsmanager:shop:SecretString}}\"",
            "aws_secret_arn = \"arn:aws:secretsmanager:eu-west-1:123456789012:secret:a\"",
            "aws_secret_sha: da39a3ee5e6b4b0d3255bfef95601890afd80709",
            "aws_secret_access_key = var.secret",
        ]),
        ["STD5002"] = ("a.json",
        [
            "AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==",
            "AccountKey=C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==",
            "AccountKey=<key>",
            "AccountKey=${KEY}",
            "AccountKey=$(Key)",
            "AccountKey=;",
            "AccountKey=abc==",
            "UseDevelopmentStorage=true",
            "?sig=abc",
            "https://a.contoso.com/?sig=" + "4f3b6c0e1d2a4f3b6c0e1d2a4f3b6c0e1d2a4f3b6c0e",
            "Q~ is a sign",
            "FAQ~2023~and~more~than~thirty~characters~of~words",
            "sig=verify",
        ]),
        ["STD5003"] = ("key.json",
        [
            """{ "type": "service_account", "private_key": "" }""",
            """{ "type": "service_account", "private_key": "${KEY}" }""",
            "\"private_key\": \"path/to/key.pem\"",
            "\"private_key_id\": \"4f3b6c0e1d2a4f3b6c0e1d2a4f3b6c0e1d2a4f3b\"",
            "\"type\": \"service_account\"",
            """{ "type": "service_account", "private_key": "-----BEGIN PRIVATE KEY-----\nYOUR KEY\n-----END PRIVATE KEY-----\n" }""",
            """{ "type": "service_account", "client_email": "a@b.iam.gserviceaccount.com" }""",
            "\"private_key\": null",
            "\"private_key\": \"<private key>\"",
            "\"private_key\": \"-----BEGIN PRIVATE KEY-----\\n...\\n-----END PRIVATE KEY-----\"",
        ]),
        ["STD5008"] = ("a.env",
        [
            "TWILIO_AUTH_TOKEN=",
            "TWILIO_AUTH_TOKEN=${TOKEN}",
            "TWILIO_AUTH_TOKEN=your_auth_token",
            "TWILIO_AUTH_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            "TWILIO_AUTH_TOKEN=00000000000000000000000000000000",
            "twilio/twilio-csharp@da39a3ee5e6b4b0d3255bfef95601890afd80709",
            "twilio 5.1.0",
            "md5: d41d8cd98f00b204" + "e9800998ecf8427e",
            "https://www.twilio.com/docs", "twilio_sid: AC", "twilio.auth.token = {{ token }}", "TWILIO_ID=d41d8cd9-8f00-b204-e980-0998ecf8427e",
        ]),
        ["STD5014"] = ("a.cs",
        [
            "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ."
                + "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c",
            "eyJ",
            "eyJ.a.b",
            "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.",
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0",
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.signature",
            """startsWith("eyJ")""",
            "eyJub3QiOiJhIHRva2VuIn0.eyJzdWIiOiJhIn0.abcdefghijklmnopqrstuvwxyz0123456789abcdef",
            "eyJhbGciOiJIUzI1NiJ9.<claims>.<signature>",
            "^eyJ[A-Za-z0-9_-]+\\.eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{43}$",
            "keyJack.keyJill.keyJohn0123456789012345678901234567890123456789",
        ]),
        ["STD5015"] = ("a.cs",
        [
            "-----BEGIN CERTIFICATE-----|MIIB",
            "-----BEGIN PUBLIC KEY-----|MIIB",
            """text.StartsWith("-----BEGIN PRIVATE KEY-----")""",
            "-----BEGIN RSA PRIVATE KEY-----|...|-----END RSA PRIVATE KEY-----",
            "-----BEGIN PRIVATE KEY-----|<your key>|-----END PRIVATE KEY-----",
            "\"-----BEGIN PRIVATE KEY-----\" + key + \"-----END PRIVATE KEY-----\"",
            "-----BEGIN PGP SIGNATURE-----",
            "-----BEGIN PRIVATE KEY-----|abcd|-----END PRIVATE KEY-----",
            "-----BEGIN OPENSSH PRIVATE KEY-----|xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx|-----END OPENSSH PRIVATE KEY-----",
            """new Regex("-----BEGIN [A-Z ]*PRIVATE KEY-----")""",
            "-----BEGIN PRIVATE KEY-----${KEY}-----END PRIVATE KEY-----",
        ]),
        ["STD5016"] = ("a.json",
        [
            "Server=db;User Id=app;Password=${PASSWORD};",
            "Server=db;User Id=app;Password={0};",
            "Server=db;User Id=app;Password=<password>",
            "Server=db;User Id=app;Password=",
            "Server=db;Integrated Security=true",
            "Host=db;Username=postgres;Password=postgres",
            "Server=db;User Id=sa;Password=yourStrong(!)Password;",
            "Server=db;User Id=sa;Password=P@ssw0rd;",
            "Server=db;User Id=app;Password=***",
            "Server=db;User Id=app;Password=#{Db.Password}#",
            "host=rabbit;username=guest;password=guest",
            "Server=db;User Id=app;Password=$(DbPassword)",
            "Endpoint=sb://a/;SharedAccessKeyName=R;SharedAccessKey=<key>",
            "Server=db;User Id=app;Password=%DB_PASSWORD%",
            "Server=db;User Id=app;Password=changeme",
            "Server=db;User Id=app;Password=@Microsoft.KeyVault(SecretUri=a)",
        ]),
        ["STD5017"] = ("a.yml",
        [
            "https://contoso.com/a:b@c", "postgres://app:${PASSWORD}@db/shop", "postgres://app:<password>@db/shop",
            "postgres://postgres:postgres@localhost/shop", "amqp://guest:guest@localhost", "https://user:password@example.com", "mongodb://user:pass@host",
            "https://github.com/a/b@v1.2.3", "http://localhost:8080/@scope/x", "ssh://git@github.com:22/a",
            "postgres://app:$PASSWORD@db/shop", "https://{user}:{password}@host", "redis://:changeme@cache", "https://a.example.com:8443/x@y",
            "https://user:S3cr3t-Value@example.org/", "mysql://root:root@db",
        ]),
        ["STD5018"] = ("a.http",
        [
            "Authorization: Basic {{token}}",
            "Authorization: Bearer {{token}}",
            "Authorization: Bearer ${TOKEN}",
            "Authorization: Basic <base64>",
            "Basic usage of the library",
            "Basic authentication is off",
            "Authorization: Bearer $TOKEN",
            "Bearer tokens are checked for their audience",
            "Basic dXNlcjpwYXNzd29yZA==",
            "Authorization: Basic YWRtaW46YWRtaW4=",
            "Authorization: Bearer your-access-token-goes-here-0",
            "curl -u $USER:$PASSWORD https://a",
            "curl -u user:password https://a",
            "curl -u user https://a",
            "Bearer abc",
            "bearer of bad-news-everyone-came-here",
        ]),
        ["STD5019"] = ("a.yaml",
        [
            "kind: Secret",
            "kind: Secret|data:",
            "kind: Secret|data:|  password: {{ .Values.password | b64enc }}",
            "kind: Secret|stringData:|  password: ${PASSWORD}",
            "kind: SealedSecret|data:|  a: AgBy3i4OJSWK",
            "kind: SecretProviderClass|data:|  a: aHVudGVyMjE5OTkhQQ==",
            "kind: Secret|stringData:|  password: <password>",
            "kind: Secret|data:|  password: Y2hhbmdlbWU=",
            "kind: Secret|metadata:|  name: a|type: Opaque",
            "kind: ConfigMap|data:|  a: aHVudGVyMjE5OTkhQQ==",
            "kind: ExternalSecret|spec:|  data: []",
            "- kind: Secret|  name: a",
            "kind: Secret|data:|  user: YWRtaW4=|---|kind: ConfigMap|data:|  x: aHVudGVyMjE5OTkhQQ==",
        ]),
        ["STD5020"] = ("a.yaml",
        [
            "api_key: ${API_KEY}",
            "api_key: <key>",
            "apiKey: your-api-key",
            "token: null",
            "token_endpoint: https://login.contoso.com/oauth2/v2.0/token",
            "secretName: shop-production-database-01",
            "password: \"\"",
            "password: changeme",
            "password: {{ password }}",
            "tokenLifetime: 3600",
            "ApiKey: 6f9619ff-8b86-d011-b42d-00c04fc964ff",
            "secret: projects/1/secrets/a/versions/1",
            "PublicKeyToken=b77a5c561934e089",
            "accessKeyId: shop-key-for-production-1",
            "password: password123",
            "passwordHash: AQAAAAIAAYagAAAAEKs7",
            "api_key: {apiKey}",
            "\"contentHash\": \"LMMnfaIgfY1kpXdEQvFrNYRZMEmbsVbPk1k5PXdEQvFrNYRZ\"",
            "secretRef: kv/shop#token",
            "password: !vault x",
            "token = data.vault.token",
            "API_KEY: ${{ secrets.API_KEY }}",
            "TOKEN=$(get-token)",
            "integrity: sha512-LMMnfaIgfY1kpXdEQvFrNYRZMEmbsVbPk1k5PXdEQvFrNYRZ==",
            "secret: /run/secrets/shop_api_key_1",
            "- name: DB_PASSWORD|  valueFrom:|    secretKeyRef: { name: a, key: b }",
            "password: op://vault/shop/password",
            "token: Contoso.Orders.Api.V2.TokenProvider",
            "foreshadowpassword: Xy7!abQ2Lm99",
            "password is Xy7!abQ2Lm99",
            "-p:ApiKeyRequired=true",
        ]),
    };

    private static readonly string[] FalseCode =
    [
        """var apiKey = configuration["Shop:ApiKey"];""",
        """var apiKey = Environment.GetEnvironmentVariable("API_KEY");""",
        """if (password == "Xy7!abQ2Lm99")""",
        "var token = GetToken();",
        """var token = await client.GetTokenAsync("orders.read.all.v2.production");""",
        """public const string ApiKeyHeaderName = "X-Api-Key-Of-The-Shop-2";""",
        "var secret = nameof(Secret);",
        "string password = null;",
        "token = cancellationToken;",
        """[Required] public string Password { get; set; } = "";""",
        """var apiKey = "{0}-{1}-{2}-{3}-a1B2";""",
        """var image = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk";""",
        "// password = the one of the database",
        """var hash = "da39a3ee5e6b4b0d3255bfef95601890afd80709";""",
        """[Guid("6f9619ff-8b86-d011-b42d-00c04fc964ff")]""",
        """var token = "https://login.contoso.com/v2/Token0";""",
        """SecretClient client = new("https://a.vault.azure.net");""",
        """var passwordRegex = "^(?=.*[A-Z])(?=.*[0-9]).{8,}$";""",
        """throw new Exception("The password must have 8 characters");""",
        """headers.Add("X-Api-Key", apiKey);""",
        """[assembly: InternalsVisibleTo("A, PublicKeyToken=31bf3856ad364e35")]""",
    ];

    public static TheoryData<int, string, string> Found()
    {
        var data = new TheoryData<int, string, string>();
        for (var i = 0; i < True.Length; i++)
        {
            foreach (var line in True[i].Lines)
            {
                data.Add(i, True[i].Rule, line);
            }
        }

        return data;
    }

    public static TheoryData<string, string> Silent()
    {
        var data = new TheoryData<string, string>();
        foreach (var (rule, lines) in False)
        {
            foreach (var line in lines.Lines)
            {
                data.Add(rule, line);
            }
        }

        foreach (var line in FalseCode)
        {
            data.Add("C#", line);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Found))]
    public void Finds(int set, string rule, string line)
    {
        for (var seed = 1; seed <= 5; seed++)
        {
            var value = True[set].Value(seed);
            SecretSearch.AssertFound(True[set].Path, line.Replace("@@", value).Replace('|', '\n') + "\n", rule, value);
            SecretSearch.AssertFound(True[set].Path, "\r\n\r\n" + line.Replace("@@", value).Replace("|", "\r\n"), rule, value);
        }
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public void Stays_silent(string rule, string line) => SecretSearch.AssertSilent(rule == "C#" ? "A.cs" : False[rule].Path, line.Replace('|', '\n') + "\n");

    internal static IEnumerable<(string Path, string Text)> TrueLines =>
        True.SelectMany(t => t.Lines.Select(line => (t.Path, line.Replace("@@", t.Value(1)).Replace('|', '\n') + "\n")));

    internal static IEnumerable<(string Path, string Text)> FalseLines =>
        False.Values.SelectMany(f => f.Lines.Select(line => (f.Path, line.Replace('|', '\n') + "\n"))).Concat(FalseCode.Select(line => ("A.cs", line + "\n")));
}
