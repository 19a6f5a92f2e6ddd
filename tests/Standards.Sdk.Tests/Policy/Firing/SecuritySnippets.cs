namespace Standards.Sdk.Tests.Policy.Firing;

/// <summary>What the rules of clause <c>security-lint-mandatory</c> and its neighbours find.</summary>
internal static class SecuritySnippets
{
    public static IReadOnlyList<Snippet> All { get; } =
    [
        In("CA2327", """
            private static readonly Newtonsoft.Json.JsonSerializerSettings Settings = /*here*/
                new() { TypeNameHandling = Newtonsoft.Json.TypeNameHandling.All };

            public static T? Read<T>(string text) => Newtonsoft.Json.JsonConvert.DeserializeObject<T>(text, Settings);
            """),
        In("CA2329", """
            public static T? Read<T>(Newtonsoft.Json.JsonReader reader)
            {
                var serializer = new Newtonsoft.Json.JsonSerializer { TypeNameHandling = Newtonsoft.Json.TypeNameHandling.Auto };
                return serializer.Deserialize<T>(reader); /*here*/
            }
            """),
        In("CA2350", "public static void Read(System.Data.DataTable table, Stream stream) => table.ReadXml(stream); /*here*/"),
        In("CA2351", "public static void Read(System.Data.DataSet data, System.Xml.XmlReader reader) => data.ReadXml(reader); /*here*/"),
        In("CA3003", "public static string Read(Microsoft.AspNetCore.Http.HttpRequest request) => File.ReadAllText(request.Query[\"name\"]!); /*here*/"),
        In("CA3006", """
            public static void Run(Microsoft.AspNetCore.Http.HttpRequest request) =>
                System.Diagnostics.Process.Start(request.Query["name"].ToString()); /*here*/
            """),
        In("CA3008", """
            public static object? Find(Microsoft.AspNetCore.Http.HttpRequest request, System.Xml.XmlDocument document) =>
                document.SelectNodes(request.Query["path"].ToString()); /*here*/
            """),
        In("CA3009", """
            public static void Set(Microsoft.AspNetCore.Http.HttpRequest request, System.Xml.XmlDocument document) =>
                document.InnerXml = request.Query["name"].ToString(); /*here*/
            """),
        In("CA3011", """
            public static object Load(Microsoft.AspNetCore.Http.HttpRequest request) =>
                System.Reflection.Assembly.LoadFrom(request.Query["name"].ToString()); /*here*/
            """),
        In("CA3012", """
            public static bool Has(Microsoft.AspNetCore.Http.HttpRequest request) =>
                System.Text.RegularExpressions.Regex.IsMatch("a", request.Query["pattern"].ToString()); /*here*/
            """),
        In("CA5358", "public static void Set(System.Security.Cryptography.Aes aes) => aes.Mode = System.Security.Cryptography.CipherMode.ECB; /*here*/"),
        In("CA5364", "public static void Set() => System.Net.ServicePointManager.SecurityProtocol = System.Net.SecurityProtocolType.Tls; /*here*/"),
        In("CA5373", """
            public static byte[] Key(string password, byte[] salt) =>
                new System.Security.Cryptography.PasswordDeriveBytes(password, salt).GetBytes(32); /*here*/
            """),
        In("CA5379", """
            public static byte[] Key(string password, byte[] salt) => new System.Security.Cryptography.Rfc2898DeriveBytes( /*here*/
                password, salt, 600_000, System.Security.Cryptography.HashAlgorithmName.SHA1).GetBytes(32);
            """),
        In("CA5380", """
            public static void Trust(System.Security.Cryptography.X509Certificates.X509Certificate2 certificate)
            {
                using var store = new System.Security.Cryptography.X509Certificates.X509Store(
                    System.Security.Cryptography.X509Certificates.StoreName.Root);
                store.Add(certificate); /*here*/
            }
            """),
        In("CA5381", """
            public static void Trust(System.Security.Cryptography.X509Certificates.X509Certificate2 certificate, bool everywhere)
            {
                using var store = new System.Security.Cryptography.X509Certificates.X509Store(
                    everywhere ? System.Security.Cryptography.X509Certificates.StoreName.Root : System.Security.Cryptography.X509Certificates.StoreName.My);
                store.Add(certificate); /*here*/
            }
            """),
        In("CA5385", """
            public static System.Security.Cryptography.RSA Key() =>
                new System.Security.Cryptography.RSACryptoServiceProvider(1024); /*here*/
            """),
        In("CA5387", """
            public static byte[] Key(string password, byte[] salt)
            {
                using var key = new System.Security.Cryptography.Rfc2898DeriveBytes(
                    password, salt, 1000, System.Security.Cryptography.HashAlgorithmName.SHA256);
                return key.GetBytes(32); /*here*/
            }
            """),
        In("CA5389", """
            public static void Extract(System.IO.Compression.ZipArchiveEntry entry) =>
                System.IO.Compression.ZipFileExtensions.ExtractToFile(entry, "out/" + entry.FullName); /*here*/
            """),
        In("CA5397", """
            public static System.Security.Authentication.SslProtocols Protocols() =>
                System.Security.Authentication.SslProtocols.Tls11; /*here*/
            """),
        In("CA5404", """
            public static Microsoft.IdentityModel.Tokens.TokenValidationParameters Parameters() => new()
            {
                ValidateLifetime = false, /*here*/
            };
            """),
        In("CA5405", """
            public static Microsoft.IdentityModel.Tokens.TokenValidationParameters Parameters() => new()
            {
                AudienceValidator = (audiences, token, parameters) => true, /*here*/
            };
            """),
    ];

    /// <summary>Types of packages by their names, which is all that the rules look at.</summary>
    public const string Stubs = """
        namespace Newtonsoft.Json
        {
            public enum TypeNameHandling { None, Objects, Arrays, All, Auto }

            public class JsonReader;

            public class JsonSerializerSettings
            {
                public TypeNameHandling TypeNameHandling { get; set; }

                public Serialization.ISerializationBinder? SerializationBinder { get; set; }

                public Serialization.SerializationBinder? Binder { get; set; }
            }

            public static class JsonConvert
            {
                public static T? DeserializeObject<T>(string value, JsonSerializerSettings settings) => default;
            }

            public class JsonSerializer
            {
                public TypeNameHandling TypeNameHandling { get; set; }

                public Serialization.ISerializationBinder? SerializationBinder { get; set; }

                public Serialization.SerializationBinder? Binder { get; set; }

                public T? Deserialize<T>(JsonReader reader) => default;
            }
        }

        namespace Newtonsoft.Json.Serialization
        {
            public interface ISerializationBinder;

            public class SerializationBinder;
        }

        namespace Microsoft.IdentityModel.Tokens
        {
            public class SecurityToken;

            public delegate bool AudienceValidator(IEnumerable<string> audiences, SecurityToken token, TokenValidationParameters parameters);

            public class TokenValidationParameters
            {
                public bool ValidateLifetime { get; set; }

                public AudienceValidator? AudienceValidator { get; set; }
            }
        }

        """;

    private static Snippet In(string id, string member) => Snippet.In(Snippet.Library, id, $"public static class Sample\n{{\n{member}\n}}");
}
