using System.Collections.Concurrent;
using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Sbom;

/// <summary>A container registry on this machine with one image of one file, as the registry API of OCI's distribution specification serves it.</summary>
internal sealed class ImageRegistry : IDisposable
{
    private const string Name = "base";
    private readonly HttpListener _listener;
    private readonly ConcurrentDictionary<string, (string Type, byte[] Content)> _contents = new(StringComparer.Ordinal);

    public ImageRegistry()
    {
        (_listener, var root) = LoopbackListener.Start();
        Image = $"{new Uri(root).Authority}/{Name}:1";
        var tar = Layer();
        var layer = Compressed(tar);
        var config = Encoding.UTF8.GetBytes(
            $$$"""{"architecture":"amd64","os":"linux","config":{},"history":[],"rootfs":{"type":"layers","diff_ids":["{{{Digest(tar)}}}"]}}""");
        var manifest = Encoding.UTF8.GetBytes($$"""
            {"schemaVersion":2,"mediaType":"application/vnd.docker.distribution.manifest.v2+json",
             "config":{"mediaType":"application/vnd.docker.container.image.v1+json","size":{{config.Length}},"digest":"{{Digest(config)}}"},
             "layers":[{"mediaType":"application/vnd.docker.image.rootfs.diff.tar.gzip","size":{{layer.Length}},"digest":"{{Digest(layer)}}"}]}
            """);
        _contents[$"/v2/{Name}/manifests/1"] =
            _contents[$"/v2/{Name}/manifests/{Digest(manifest)}"] = ("application/vnd.docker.distribution.manifest.v2+json", manifest);
        _contents[$"/v2/{Name}/blobs/{Digest(config)}"] = ("application/octet-stream", config);
        _contents[$"/v2/{Name}/blobs/{Digest(layer)}"] = ("application/octet-stream", layer);
        _contents["/v2/"] = ("application/json", "{}"u8.ToArray());
        _ = ServeAsync();
    }

    /// <summary>The image as projects name it.</summary>
    public string Image { get; }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                var response = context.Response;
                if (_contents.TryGetValue(context.Request.Url!.AbsolutePath, out var found))
                {
                    response.ContentType = found.Type;
                    response.Headers["Docker-Content-Digest"] = Digest(found.Content);
                    response.ContentLength64 = found.Content.Length;
                    if (context.Request.HttpMethod != "HEAD")
                    {
                        await response.OutputStream.WriteAsync(found.Content);
                    }
                }
                else
                {
                    response.StatusCode = 404;
                }

                response.Close();
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static byte[] Layer()
    {
        using var content = new MemoryStream();
        using (var tar = new TarWriter(content, TarEntryFormat.Ustar, leaveOpen: true))
        {
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "etc/base") { DataStream = new MemoryStream("base"u8.ToArray()) });
        }

        return content.ToArray();
    }

    private static byte[] Compressed(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var zip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            zip.Write(content);
        }

        return compressed.ToArray();
    }

    private static string Digest(byte[] content) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));
}
